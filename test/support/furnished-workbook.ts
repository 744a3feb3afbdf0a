/** A class workbook as Excel people furnish theirs: what none of our programs knows, in parts and inside sheets. */
import { partsOf, sheetParts, withParts } from './packages.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const REL = `${OFFICE}/relationships`;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MS = 'http://schemas.microsoft.com/office';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** One pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const DRAWING = `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>50</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>58</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const CHART = `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Bảng tổng hợp'!$G$9:$G$13</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const COMMENTS = `${XML}<comments xmlns="${ML.replace(/.*/, 'http://schemas.openxmlformats.org/spreadsheetml/2006/main')}"><authors><author>Khuê</author></authors><commentList><comment ref="C9" authorId="0"><text><t>Hỏi lại mẹ em</t></text></comment></commentList></comments>`;
const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>8</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OWN_TAB = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Tên</t></is></c><c r="B1" t="inlineStr"><is><r><t>Ti</t></r><r><rPr><b/></rPr><t>ền</t></r></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>An</t></is></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3"><f>SUM('Bảng tổng hợp'!G9:G13)</f><v>40</v></c><c r="B3"><f>B2*2</f><v>10</v></c></row></sheetData><pageSetup orientation="portrait" r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
const TABLE = `${XML}<table xmlns="${MAIN}" id="1" name="Quỹ" displayName="Quỹ" ref="A1:B2"><autoFilter ref="A1:B2"><filterColumn colId="1"><top10 val="3"/></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="Tên"/><tableColumn id="2" name="Tiền"/></tableColumns></table>`;

/** Inside the form: formats by condition, her own list, sparklines and slicers in extensions, CRLF and a comment. */
function dressed(sheet: string): string {
  const extensions = `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MS}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'Bảng tổng hợp'!G9:G13</xm:f><xm:sqref>BA9</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
  const [, rows = '', after = ''] = /^(.*<\/sheetData>)(.*)$/s.exec(sheet) ?? [];
  const own =
    '<dataValidation type="list" allowBlank="1" sqref="BA9:BA13"><formula1>"có,không"</formula1></dataValidation>';
  return (
    rows
      .replace(/(<row r="9"[^>]*>.*?)<\/row>/s, '$1<c r="BA9"><f>G9*2</f><v>16</v></c><!-- của tôi -->\r\n</row>')
      .replace('<sheetData>', '<sheetData>\r\n') +
    after
      .replace(
        /<dataValidations count="(\d+)">/,
        (_, n: string) =>
          `<conditionalFormatting sqref="G9:G13"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>5</formula></cfRule></conditionalFormatting><dataValidations count="${Number(n) + 1}">${own}`,
      )
      .replace('</worksheet>', `<drawing r:id="rIdD"/><legacyDrawing r:id="rIdV"/>${extensions}</worksheet>`)
  );
}

/** `bytes`: a workbook as it is issued. */
export function furnished(bytes: Uint8Array): Uint8Array {
  const tabs = sheetParts(partsOf(bytes));
  const form = tabs.get('Bảng tổng hợp')!;
  const file = form.slice(form.lastIndexOf('/') + 1);
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return withParts(bytes, {
    [form]: dressed,
    [`xl/worksheets/_rels/${file}.rels`]: relations(
      ['rIdD', `${REL}/drawing`, '../drawings/drawing1.xml'],
      ['rIdV', `${REL}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
      ['rIdC', `${REL}/comments`, '../comments1.xml'],
      ['rIdT', `${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
    ),
    'xl/drawings/drawing1.xml': DRAWING,
    'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', `${REL}/chart`, '../charts/chart1.xml']),
    'xl/charts/chart1.xml': CHART,
    'xl/drawings/vmlDrawing1.vml': VML,
    'xl/comments1.xml': COMMENTS,
    'xl/threadedComments/threadedComment1.xml': `${XML}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"/>`,
    'xl/worksheets/quy.xml': OWN_TAB,
    'xl/worksheets/_rels/quy.xml.rels': relations(
      ['rId1', `${REL}/table`, '../tables/table1.xml'],
      ['rId2', `${REL}/printerSettings`, '../printerSettings/printerSettings1.bin'],
    ),
    'xl/tables/table1.xml': TABLE,
    'xl/printerSettings/printerSettings1.bin': new Uint8Array([0, 1, 2, 255, 254]),
    'xl/media/image1.png': new Uint8Array(PICTURE),
    'xl/calcChain.xml': `${XML}<calcChain xmlns="${MAIN}"><c r="BA9" i="1" l="1"/><c r="A3" i="77"/><c r="B3"/></calcChain>`,
    'customXml/item1.xml': '<của-tôi xmlns="urn:khue">x</của-tôi>',
    'customXml/_rels/item1.xml.rels': relations(['rId1', `${REL}/customXmlProps`, 'itemProps1.xml']),
    'customXml/itemProps1.xml': `<ds:datastoreItem ds:itemID="{1}" xmlns:ds="${OFFICE}/customXml"/>`,
    'xl/pivotCache/pivotCacheDefinition1.xml': `${XML}<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Quỹ lớp"/></cacheSource><cacheFields count="2"><cacheField name="Tên"/><cacheField name="Tiền"/></cacheFields></pivotCacheDefinition>`,
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="rId90" Type="${REL}/worksheet" Target="worksheets/quy.xml"/><Relationship Id="rId91" Type="${REL}/calcChain" Target="calcChain.xml"/><Relationship Id="rId92" Type="${REL}/customXml" Target="../customXml/item1.xml"/><Relationship Id="rId93" Type="${REL}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/></Relationships>`,
      ),
    'xl/workbook.xml': (text) =>
      text
        .replace(/<sheet [^>]*_hocba/, (hidden) => `<sheet name="Quỹ lớp" sheetId="77" r:id="rId90"/>${hidden}`)
        .replace(
          '<sheets>',
          '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" firstSheet="1" activeTab="4"/></bookViews><sheets>',
        )
        .replace(
          '<definedNames>',
          `<definedNames><definedName name="Quỹ_riêng" localSheetId="4" hidden="1">'Quỹ lớp'!$B$2</definedName><definedName name="Trung_bình">AVERAGE('Bảng tổng hợp'!$G$9:$G$13)</definedName>`,
        )
        .replace(/<calcPr[^>]*>/, '<calcPr calcId="191029"/>')
        .replace('</workbook>', `<pivotCaches><pivotCache cacheId="1" r:id="rId93"/></pivotCaches></workbook>`),
    '[Content_Types].xml': (text) =>
      text.replace(
        '</Types>',
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
          override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml') +
          override('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml') +
          override('xl/comments1.xml', `${ML}.comments+xml`) +
          override('xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml') +
          override('xl/worksheets/quy.xml', `${ML}.worksheet+xml`) +
          override('xl/tables/table1.xml', `${ML}.table+xml`) +
          override('xl/calcChain.xml', `${ML}.calcChain+xml`) +
          override(
            'customXml/itemProps1.xml',
            'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
          ) +
          override('xl/pivotCache/pivotCacheDefinition1.xml', `${ML}.pivotCacheDefinition+xml`) +
          '</Types>',
      ),
  });
}
