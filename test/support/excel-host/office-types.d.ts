// The types of the genuine library's namespaces, as in addin/excel.
import '@microsoft/office-js/dist/office.js';
