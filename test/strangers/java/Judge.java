import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/**
 * What EU DSS says of files: one line a signature, `file TAB years TAB number TAB level TAB indication TAB sub-indication`,
 * with its errors and warnings indented below; a file it cannot read is UNREADABLE. Arguments: root certificates, other
 * certificates, lists and files, by their ends (.root.cer, .cer, .crl, others), and `+N` for a look in N years. An evidence record
 * (X.ers) is judged with the file it is of (X.of) beside it.
 */
public class Judge {
  public static void main(String[] args) throws Exception {
    List<File> files = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    List<Integer> years = new ArrayList<>(List.of(0));
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    CommonCertificateSource others = new CommonCertificateSource();
    for (String arg : args) {
      if (arg.startsWith("+")) years.add(Integer.parseInt(arg.substring(1)));
      else if (arg.endsWith("root.cer")) trusted.addCertificate(DSSUtils.loadCertificate(new File(arg)));
      else if (arg.endsWith(".cer")) others.addCertificate(DSSUtils.loadCertificate(new File(arg)));
      else if (arg.endsWith(".crl")) lists.add(arg);
      else files.add(new File(arg));
    }
    for (File file : files)
      for (int later : years)
        try {
          judge(file, later, trusted, others, lists);
        } catch (RuntimeException unreadable) {
          System.out.println(String.join("\t", file.getName(), String.valueOf(later), "0", "none", "UNREADABLE", unreadable.getClass().getSimpleName()));
        }
  }

  private static void judge(
      File file,
      int later,
      CommonTrustedCertificateSource trusted,
      CommonCertificateSource others,
      List<String> lists)
      throws Exception {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    // Nothing is fetched: what it judges by is what it was given.
    verifier.setAIASource(null);
    verifier.setTrustedCertSources(trusted);
    verifier.setAdjunctCertSources(others);
    if (!lists.isEmpty()) {
      verifier.setCrlSource(
          new ExternalResourcesCRLSource(
              lists.stream()
                  .map(FileDocument::new)
                  .map(FileDocument::openStream)
                  .toArray(java.io.InputStream[]::new)));
    }
    SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
    boolean evidence = file.getName().endsWith(".ers");
    if (evidence) {
      validator.setDetachedContents(
          List.of(new FileDocument(file.getPath().replaceAll("\\.ers$", ".of"))));
    }
    validator.setCertificateVerifier(verifier);
    validator.setTokenExtractionStrategy(TokenExtractionStrategy.NONE);
    if (later > 0) {
      validator.setValidationTime(
          Date.from(Instant.now().atZone(ZoneOffset.UTC).plusYears(later).toInstant()));
    }
    SimpleReport report = validator.validateDocument().getSimpleReport();
    int number = 0;
    List<String> ids = evidence ? report.getEvidenceRecordIdList() : report.getSignatureIdList();
    for (String id : ids) {
      System.out.println(
          String.join(
              "\t",
              file.getName(),
              String.valueOf(later),
              String.valueOf(++number),
              evidence ? "evidence record" : String.valueOf(report.getSignatureFormat(id)),
              String.valueOf(report.getIndication(id)),
              String.valueOf(report.getSubIndication(id))));
      report.getAdESValidationErrors(id).forEach(m -> System.out.println("  error: " + m.getValue()));
      report.getAdESValidationWarnings(id).forEach(m -> System.out.println("  warning: " + m.getValue()));
    }
    if (number == 0) System.out.println(String.join("\t", file.getName(), String.valueOf(later), "0", "none", "none", "none"));
  }
}
