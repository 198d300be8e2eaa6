// Light or dark, where the reader chose one. A file of its own, because it runs before the first paint: otherwise a
// reader of the dark colours would see each page flash white.
(function () {
  'use strict';

  try {
    const chosen = window.localStorage.getItem('tasuki-theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // Storage may be forbidden; then the reader's system decides.
  }
})();
