// The types of the globals Excel and Office. They reach all of addin/; lint keeps everybody else from naming them.
import '@microsoft/office-js/dist/office.js';
