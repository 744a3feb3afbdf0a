/*
 * The only script every webview can read: plain ES5, served as it is. It shows one of the sentences that stand in
 * pane.html: the webview is too old for the pane, office.js could not be loaded, or Excel does not answer.
 */
(function () {
  var PATIENCE = 8000;

  /** Internet Explorer and EdgeHTML, which Excel 2016 and 2019 may still use, and anything older than our code. */
  function tooOld() {
    return (
      !!document.documentMode ||
      /Trident\/|MSIE |Edge\//.test(navigator.userAgent) ||
      typeof Promise === 'undefined' ||
      !Object.hasOwn ||
      !Array.prototype.at
    );
  }

  function show(name) {
    var names = ['too-old', 'no-office', 'no-excel'];
    fillIn();
    for (var i = 0; i < names.length; i++) {
      var notice = document.getElementById(names[i]);
      if (!notice) continue;
      if (names[i] === name) notice.removeAttribute('hidden');
      else notice.setAttribute('hidden', 'hidden');
    }
  }

  var filled = false;

  /** Not at DOMContentLoaded only: a deferred office.js that never answers keeps that from coming. */
  function fillIn() {
    if (filled) return;
    filled = true;
    var links = document.querySelectorAll('a.upload');
    for (var i = 0; i < links.length; i++) {
      links[i].appendChild(document.createTextNode(location.protocol + '//' + location.host + '/#/upload'));
    }
    var buttons = document.querySelectorAll('button.again');
    for (var j = 0; j < buttons.length; j++) {
      buttons[j].onclick = function () {
        location.reload();
      };
    }
  }

  var old = tooOld();
  var failed = false;
  var late = false;

  /* The pane hides all of this by itself as soon as it stands in #root. */
  function look() {
    if (old) show('too-old');
    else if (failed || (late && !window.Office)) show('no-office');
    else if (late) show('no-excel');
  }

  function isOffice(event) {
    return !!event.target && event.target.id === 'office-js';
  }

  function onError(event) {
    if (!isOffice(event)) return;
    failed = true;
    look();
  }

  function onLoad(event) {
    if (isOffice(event)) look();
  }

  function onLate() {
    late = true;
    look();
  }

  document.addEventListener('DOMContentLoaded', look);
  /* Events of a script do not bubble, so they are listened for on their way down. */
  document.addEventListener('error', onError, true);
  document.addEventListener('load', onLoad, true);
  setTimeout(onLate, PATIENCE);
})();
