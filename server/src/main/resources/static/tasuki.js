// Small improvements; every page works without them.
(function () {
  'use strict';

  const ROW_LINK = 'th[scope="row"] a[href], td a[href]';
  const FILTER = 'main [data-filter], main input[type="search"], #q';
  const WRITES = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"], [type="button"],'
    + ' [type="submit"], [type="reset"])';

  // A refused form: the summary of its faults is what to read first, also where htmx put it into the page.
  function focusFaults(within) {
    const summary = within.querySelector('.error-summary');
    if (summary !== null && summary.closest('[data-sample]') === null) {
      summary.focus();
    }
  }

  // --- Copying -------------------------------------------------------------------------------------------------

  // The button stands in a template of the page, so that its words are the page's and there is none without script.
  function offerCopies(within) {
    const template = document.getElementById('copy-button');
    if (template === null || navigator.clipboard === undefined) {
      return;
    }
    for (const source of within.querySelectorAll('[data-copy]:not([data-copy="offered"])')) {
      const text = source.textContent.trim();
      const button = template.content.firstElementChild.cloneNode(true);
      const words = button.textContent;
      button.setAttribute('aria-live', 'polite');
      button.addEventListener('click', async function () {
        try {
          await navigator.clipboard.writeText(text);
          button.textContent = button.dataset.copied;
        } catch {
          // The browser forbids it: the text is marked, and the reader's own copy command takes it.
          window.getSelection().selectAllChildren(source);
        }
      });
      button.addEventListener('blur', function () {
        button.textContent = words;
      });
      source.dataset.copy = 'offered';
      source.after(button);
    }
  }

  // --- Files ---------------------------------------------------------------------------------------------------

  // A form that is too large for the server is lost whole, with all that was typed: better said before it is sent.
  const MOST_AT_ONCE = 60 * 1024 * 1024;

  function isTooLarge(input) {
    const sizes = Array.from(input.files, function (file) {
      return file.size;
    });
    const all = sizes.reduce(function (sum, size) {
      return sum + size;
    }, 0);
    return all > MOST_AT_ONCE || sizes.some(function (size) {
      return size > Number(input.dataset.largest);
    });
  }

  function showTooLarge(input) {
    const id = input.id + '-too-large';
    document.getElementById(id)?.remove();
    if (isTooLarge(input)) {
      const error = document.createElement('div');
      error.id = id;
      error.className = 'error';
      error.setAttribute('role', 'alert');
      error.append(document.createElement('p'));
      error.firstChild.textContent = input.dataset.tooLarge;
      input.before(error);
    }
  }

  document.addEventListener('change', function (event) {
    if (event.target.matches('input[type="file"][data-largest]')) {
      showTooLarge(event.target);
    }
  });

  document.addEventListener('submit', function (event) {
    const wrong = Array.from(event.target.querySelectorAll('input[type="file"][data-largest]')).find(isTooLarge);
    if (wrong !== undefined) {
      event.preventDefault();
      showTooLarge(wrong);
      wrong.focus();
    }
  });

  // --- Light and dark ------------------------------------------------------------------------------------------

  function storedTheme() {
    return document.documentElement.dataset.theme ?? 'system';
  }

  function showTheme(group) {
    for (const button of group.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.value === storedTheme()));
    }
  }

  function chooseTheme(theme) {
    if (theme === 'system') {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
    try {
      if (theme === 'system') {
        window.localStorage.removeItem('tasuki-theme');
      } else {
        window.localStorage.setItem('tasuki-theme', theme);
      }
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  function offerThemes() {
    const group = document.getElementById('theme');
    if (group === null) {
      return;
    }
    group.addEventListener('click', function (event) {
      const button = event.target.closest('button');
      if (button !== null) {
        chooseTheme(button.value);
        showTheme(group);
      }
    });
    showTheme(group);
    group.hidden = false;
  }

  // --- Keys ----------------------------------------------------------------------------------------------------

  // Rows that are shown and have a link, in order.
  function rowsOf(table) {
    return Array.from(table.tBodies)
      .flatMap(function (body) {
        return Array.from(body.rows);
      })
      .filter(function (row) {
        return row.offsetParent !== null && row.querySelector(ROW_LINK) !== null;
      });
  }

  // The table the keys move in: where the focus is, else the page's only one. With several, the keys scroll as usual.
  function tableOfKeys(focus) {
    const around = focus.closest('table.work');
    if (around !== null) {
      return around;
    }
    const tables = document.querySelectorAll('main table.work');
    return tables.length === 1 && isAtRest(focus) ? tables[0] : null;
  }

  function isAtRest(focus) {
    return focus === document.body || focus.matches('main, [data-filter]');
  }

  function moveRow(focus, step) {
    const table = tableOfKeys(focus);
    if (table === null) {
      return false;
    }
    const rows = rowsOf(table);
    const at = rows.indexOf(focus.closest('tr'));
    if (at < 0 && step < 0) {
      return false;
    }
    const row = rows[at + step];
    if (row !== undefined) {
      const link = row.querySelector(ROW_LINK);
      link.focus();
      link.scrollIntoView({ block: 'nearest' });
    }
    return row !== undefined;
  }

  function focusFilter() {
    const field = document.querySelector(FILTER);
    if (field === null) {
      return false;
    }
    field.focus();
    field.select();
    return true;
  }

  // What is typed and not saved must not be lost by one key: then the key only shows the way to save.
  function toNeighbour(direction) {
    const link = document.querySelector('.neighbours a[rel="' + direction + '"]');
    if (link === null) {
      return false;
    }
    const changed = document.querySelector('.requirement form[data-changed] .actions button');
    if (changed === null) {
      link.click();
    } else {
      changed.focus();
    }
    return true;
  }

  function chooseAnswer(number) {
    const answers = document.querySelectorAll('.requirement .choices.lined input[type="radio"]');
    const answer = answers[number - 1];
    if (answer === undefined || answer.disabled) {
      return false;
    }
    answer.focus();
    answer.click();
    return true;
  }

  // Keys that mean something to a page. Arrows to the side belong to the radio buttons while one has the focus.
  function actOn(key, focus) {
    const onChoice = focus.matches('input[type="radio"]');
    switch (key) {
      case 'ArrowDown':
        return !onChoice && moveRow(focus, 1);
      case 'ArrowUp':
        return !onChoice && moveRow(focus, -1);
      case '/':
        return focusFilter();
      case 'j':
        return toNeighbour('next');
      case 'k':
        return toNeighbour('prev');
      case 'ArrowRight':
        return isAtRest(focus) && toNeighbour('next');
      case 'ArrowLeft':
        return isAtRest(focus) && toNeighbour('prev');
      default:
        return /^[1-5]$/.test(key) && chooseAnswer(Number(key));
    }
  }

  // Down leads from the filter into its table; any other key in a field is what somebody writes.
  function isWriting(focus, key) {
    return focus.matches(WRITES) && !(key === 'ArrowDown' && focus.matches('[data-filter]'));
  }

  // A menu shuts when somebody is done with it: by Escape, by going on, or by pressing elsewhere.
  function shutMenus(except) {
    for (const menu of document.querySelectorAll('.menu[open]')) {
      if (!menu.contains(except)) {
        menu.open = false;
      }
    }
  }

  document.addEventListener('focusin', function (event) {
    shutMenus(event.target);
  });

  document.addEventListener('click', function (event) {
    shutMenus(event.target);
  });

  document.addEventListener('keydown', function (event) {
    const menu = event.key === 'Escape' ? document.querySelector('.menu[open]') : null;
    if (menu !== null) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  document.addEventListener('keydown', function (event) {
    const focus = document.activeElement ?? document.body;
    // Japanese is composed by keys that belong to the input method until it is done.
    const others = event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented;
    if (!others && !isWriting(focus, event.key) && actOn(event.key, focus)) {
      event.preventDefault();
    }
  });

  document.addEventListener('input', function (event) {
    event.target.closest('form')?.setAttribute('data-changed', '');
  });

  document.addEventListener('htmx:afterSettle', function (event) {
    offerCopies(event.target);
    focusFaults(event.target);
  });

  offerThemes();
  offerCopies(document);
  focusFaults(document);
})();
