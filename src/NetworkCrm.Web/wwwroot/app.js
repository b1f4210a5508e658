// The little that has to happen in the browser itself.

// The door for text, in whatever field of whatever form: half a surrogate pair and the codes that are no character go
// no further. The line to the server
// refuses a message with one of them, and what was written would be lost without a word.
{
  const none = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
  const clean = e => {
    if (!e.target.matches?.('textarea, input:not([type=file])')) return;
    const text = e.target.value.replace(none, '');
    if (text !== e.target.value) e.target.value = text;
  };
  for (const kind of ['input', 'change', 'submit']) window.addEventListener(kind, clean, true);
}

// Whom a form was opened for is nobody's business once its owner has signed out.
if (!document.querySelector('meta[name=draft-key]')) {
  try {
    localStorage.removeItem('networkcrm.open');
  } catch {
    /* this browser keeps nothing */
  }
}

// Set-up: take language-independent facts from the browser.
for (const zone of document.querySelectorAll('select[data-browser-zone]')) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone.dataset.chosen && here) {
    if (![...zone.options].some(o => o.value === here)) zone.add(new Option(here, here));
    zone.value = here;
  }
}

// Set-up: another language is another page; what was written on this one goes along, the password excepted.
{
  const key = 'networkcrm.written',
    fields = '[data-remember] :is(input:not([type=hidden], [type=password]), select)';
  document.addEventListener('click', e => {
    if (!e.target.closest('[data-language]')) return;
    try {
      sessionStorage.setItem(key, JSON.stringify([...document.querySelectorAll(fields)].map(f => [f.name, f.value])));
    } catch {
      /* this browser keeps nothing */
    }
  });
  try {
    const written = document.querySelector('[data-remember]') && sessionStorage.getItem(key);
    for (const [name, value] of JSON.parse(written || '[]')) {
      const field = document.querySelector(`[data-remember] [name="${CSS.escape(name)}"]`);
      if (field && value) field.value = value;
    }
    if (written) sessionStorage.removeItem(key);
  } catch {
    /* the same */
  }
}

// What is posted as a page is posted once: the second click would meet what the first has made. After a while, or back
// on the page, it may be tried again.
{
  const sent = new WeakMap();
  document.addEventListener('submit', e => {
    if (e.target.method !== 'post') return;
    if (Date.now() - (sent.get(e.target) ?? 0) < 5000) e.preventDefault();
    else sent.set(e.target, Date.now());
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) sent.delete(form);
  });
}

// Ctrl+Shift+L logs from anywhere.
// What stands in a field is sent first: a card that is skipped keeps it as its draft.
function skipCard() {
  document.activeElement?.dispatchEvent(new Event('change', { bubbles: true }));
  document.querySelector('[data-skip]')?.click();
}

document.addEventListener('keydown', e => {
  if ((e.ctrlKey || e.metaKey) && e.shiftKey && e.code === 'KeyL') {
    e.preventDefault();
    palette.close();
    document.querySelector('[data-log]')?.click();
  }
  // The palette saves nothing, and the page behind it is not what is meant.
  if (palette.at()?.open) return;
  // Ctrl+Enter saves the dialog in front, or the form one is in, or the page's own where there is neither.
  if ((e.ctrlKey || e.metaKey) && e.shiftKey && e.key === 'Enter' && document.querySelector('[data-debrief]')) {
    if (!e.repeat && !document.querySelector('.mud-dialog')) skipCard();
    return;
  }
  if ((e.ctrlKey || e.metaKey) && e.key === 'Enter') {
    const saves = document.querySelectorAll(
      document.querySelector('.mud-dialog') ? '.mud-dialog [data-save]' : '[data-save]',
    );
    const active = document.activeElement;
    active?.dispatchEvent(new Event('change', { bubbles: true }));
    (active?.closest('form')?.querySelector('[data-save]') ?? saves[saves.length - 1])?.click();
  }
});

// The command palette stands in the page and is opened here: a letter typed right after Ctrl+K is already its own. Over
// a dialog it stays shut, since it leads away from what is being written there.
const palette = {
  at: () => document.querySelector('dialog[data-palette]'),
  open() {
    const at = palette.at();
    if (!at || at.open || !document.documentElement.dataset.ready || document.querySelector('.mud-dialog')) return;
    at.addEventListener('close', palette.clear, { once: true });
    at.showModal();
    at.querySelector('input').focus();
  },
  clear() {
    const input = palette.at()?.querySelector('input');
    if (!input) return;
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  },
  close: () => palette.at()?.open && palette.at().close(),
  show: row => document.getElementById(`palette-${row}`)?.scrollIntoView({ block: 'nearest' }),
};
document.addEventListener('click', e => {
  if (e.target.closest('[data-palette-open]')) palette.open();
  else if (e.target.matches('dialog[data-palette]') || e.target.closest('[data-palette-close]')) palette.close();
});

// Ctrl+K opens it; g and a letter go to a screen; ? says the keys. Before the keys of lists and cards, which mean
// something else by the letter that follows g.
{
  const wait = 1500;
  let g = -wait;
  document.addEventListener(
    'keydown',
    e => {
      if ((e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === 'k') {
        e.preventDefault();
        palette.open();
        return;
      }
      // In a box to tick a letter is no text.
      const isWriting = e.target.closest?.(
        'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog',
      );
      const isBehind = document.querySelector('.mud-dialog');
      if (e.ctrlKey || e.metaKey || e.altKey || e.repeat || isWriting || isBehind) return;
      const jump =
        e.timeStamp - g < wait && document.querySelector(`[data-jump="${CSS.escape(e.key.toLowerCase())}"]`);
      g = e.key === 'g' ? e.timeStamp : -wait;
      if (jump) {
        e.preventDefault();
        e.stopImmediatePropagation();
        jump.click();
      } else if (e.key === '?') document.querySelector('[data-shortcuts]')?.click();
      // Sorting has an Undo of its own, which goes back further than the bar.
      else if (e.key === 'u' && !document.querySelector('[data-sort], [data-sort-end]'))
        document.querySelector('.mud-snackbar .mud-snackbar-content-action button')?.click();
    },
    true,
  );
  // Up and down choose a row and leave the caret where it is.
  document.addEventListener('keydown', e => {
    if (['ArrowUp', 'ArrowDown'].includes(e.key) && e.target.closest?.('dialog[data-palette]')) e.preventDefault();
  });
}

// Escape closes what was opened last: a menu, or a form opened in place that nothing was written in. Before the page's
// own listeners, so that one press closes one thing.
{
  const places = 'form.adding, .keep',
    forms = places + ', .mud-dialog';
  const began = new WeakMap();
  const written = form =>
    JSON.stringify(
      [...form.querySelectorAll('input, textarea, select')].map(f => (f.type === 'checkbox' ? f.checked : f.value)),
    );
  // Until the first thing is written a form may still be filled by the server: only then what stands in it is what it
  // began with.
  const touched = new WeakSet();
  const isWritten = form => touched.has(form) && began.get(form) !== written(form);
  let at = null;
  const goOn = () => {
    const back = () => {
      if (at?.isConnected) at.focus();
    };
    setTimeout(back, 50);
    // On a slow line the question goes later, and the focus with it.
    const ask = document.querySelector('[data-discard-ask]');
    new MutationObserver((_, watch) => {
      if (ask?.isConnected) return;
      watch.disconnect();
      if (document.activeElement === document.body) back();
    }).observe(document.body, { childList: true, subtree: true });
  };
  document.addEventListener('focusin', e => {
    const form = e.target.closest?.(forms);
    if (form && !touched.has(form)) began.set(form, written(form));
    if (!returning && e.target.closest?.('.mud-dialog, dialog[data-palette]')) here = place();
    if (e.target.matches?.('.mud-dialog :is(textarea, input, select)')) at = e.target;
  });
  document.addEventListener(
    'beforeinput',
    e => {
      const form = e.target.closest?.(forms);
      if (form && !touched.has(form)) began.set(form, written(form));
    },
    true,
  );
  for (const kind of ['input', 'change'])
    document.addEventListener(
      kind,
      e => {
        const form = e.target.closest?.(forms);
        if (form) touched.add(form);
      },
      true,
    );
  const inFront = () => [...document.querySelectorAll('.mud-dialog')].pop();
  // What stands in a field is sent only when it is left: the dialog must know of it before it hears that it is to
  // close.
  const leave = (dialog, field) => {
    if (field?.matches('textarea, input:not([type=checkbox], [type=radio])'))
      field.dispatchEvent(new Event('change', { bubbles: true }));
    const ask = dialog.querySelector('[data-ask]');
    const asking = dialog.querySelector('[data-discard-ask]');
    (ask && !asking && isWritten(dialog) ? ask : dialog.querySelector('[data-escape]'))?.click();
    if (asking) goOn();
  };
  // Back closes what is in front and not the page behind it: the place in the history is taken again before the app
  // hears that it was left.
  const place = () => history.state?._index ?? 0;
  let here = 0,
    returning = false;
  window.addEventListener(
    'popstate',
    e => {
      const dialog = inFront(),
        by = here - place();
      // A second Back may overtake the way back to the place: then it is taken again.
      if (returning && by !== 0) history.go(by);
      else if (returning) returning = false;
      else if (palette.at()?.open && by !== 0) {
        returning = true;
        history.go(by);
        palette.close();
      } else if (
        dialog?.querySelector('[data-escape]') &&
        by !== 0 &&
        document.querySelector('#line .lost')?.hidden !== false
      ) {
        returning = true;
        history.go(by);
        leave(dialog, document.activeElement);
      } else return;
      e.stopImmediatePropagation();
    },
    true,
  );
  // Cancel asks as Escape does; and who goes on writing does so where they were.
  document.addEventListener(
    'click',
    e => {
      const dialog = e.target.closest('.mud-dialog');
      const ask = e.target.closest('[data-close]') && dialog?.querySelector('[data-ask]');
      if (ask && isWritten(dialog)) {
        e.stopImmediatePropagation();
        ask.click();
      }
      if (e.target.closest('[data-keep-writing]')) goOn();
    },
    true,
  );
  document.addEventListener(
    'keydown',
    e => {
      if (e.key !== 'Escape' || !e.isTrusted) return;
      const menu = document.querySelector('.mud-popover-open .mud-menu-list-wrapper');
      if (menu) {
        e.stopImmediatePropagation();
        const opener = document.querySelector(
          `[aria-controls="${CSS.escape(menu.querySelector('[role=menu]')?.id ?? '')}"]`,
        );
        menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        opener?.focus();
        return;
      }
      const dialog = inFront();
      if (dialog) return leave(dialog, e.target);
      const form =
        e.target.closest(places) ?? (e.target === document.body ? [...document.querySelectorAll(places)].pop() : null);
      if (!form || isWritten(form)) return;
      // The focus goes back to where the form was opened, once it is gone.
      const box = form.closest('section, article');
      new MutationObserver((_, watch) => {
        if (form.isConnected) return;
        watch.disconnect();
        if (document.activeElement === document.body)
          box?.querySelector('.adds button, .acts button, [data-tell], [data-act=done]')?.focus();
      }).observe(box ?? document.body, { childList: true, subtree: true });
      form.querySelector('[data-cancel]')?.click();
    },
    true,
  );
}

// The space bar opens a menu and leaves the page where it is.
document.addEventListener('keydown', e => {
  if (e.key === ' ' && e.target.matches?.('.mud-menu-activator')) e.preventDefault();
});

// Enter in the list of names chooses one: the form around it is sent by its own button.
document.addEventListener('keydown', e => {
  if (e.key === 'Enter' && !e.ctrlKey && !e.metaKey && e.target.matches?.('.picker [role=combobox]'))
    e.preventDefault();
});

// A draft is kept while it is written, not only when a field is left: a pause, or the page going away, says so.
{
  let timer = null,
    field = null,
    told = 0;
  const tell = () => {
    clearTimeout(timer);
    if (field?.isConnected) field.dispatchEvent(new Event('change', { bubbles: true }));
    field = null;
  };
  document.addEventListener('input', e => {
    if (
      !e.target.matches(
        '[data-draft] textarea, [data-draft] input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url])',
      ) ||
      e.target.closest('.picker')
    )
      return;
    if (field !== e.target) tell();
    field = e.target;
    clearTimeout(timer);
    timer = setTimeout(tell, 300);
  });
  // The page hears of a change before this, and of a press after it. What is kept on being drawn would come too late
  // for Back, which takes the form away.
  const keep = within => within?.querySelector('[data-keep]')?.click();
  document.addEventListener('change', e => {
    if (e.target === field) field = null;
    const form = e.target.closest('[data-draft]');
    if (form) told = Date.now();
    keep(form);
  });
  document.addEventListener('click', e => {
    const form = e.target.closest('[data-draft]');
    if (form && !e.target.closest('[data-keep]')) setTimeout(() => keep(form));
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') tell();
  });
  // Back leaves a page that is written on, and is on its way to the server behind what was written.
  window.addEventListener('popstate', tell, true);
  // A page that is left altogether waits for nothing: within the moment that the keeping takes, the browser asks.
  window.addEventListener('beforeunload', e => {
    if (line.isLeaving) return;
    if (document.querySelector('[data-unsaved]')) e.preventDefault();
    if (!document.querySelector('[data-draft]') || (!field && Date.now() - told > 1500)) return;
    tell();
    e.preventDefault();
  });
}

// A tap is meant for what stood under the finger when it went down. Where the tapped button has gone and another has
// moved to the same place, the next tap there
// may still have been meant for the first: it does nothing, once, however late it comes. The pointer moving away, or a
// tap elsewhere, ends that.
{
  const near = 8;
  let last = null;
  const isNear = e => Math.hypot(e.clientX - last.x, e.clientY - last.y) < near;
  const isSmall = button => button.textContent.trim() === '';
  document.addEventListener(
    'pointermove',
    e => {
      if (last && !isNear(e)) last = null;
    },
    { capture: true, passive: true },
  );
  document.addEventListener(
    'click',
    e => {
      const button = e.target.closest('button');
      if (!button || !e.isTrusted || !(e.clientX || e.clientY)) return;
      const hasGone = last && button !== last.button && !last.button.isConnected && isNear(e);
      // Cards are gone through by tapping the same button of one after the other: there only a double tap is one too
      // many.
      const isMeant = !hasGone || !(e.detail > 1 || (isSmall(button) && last.isSmall));
      last = { button, isSmall: isSmall(button), x: e.clientX, y: e.clientY };
      if (isMeant) return;
      e.preventDefault();
      e.stopImmediatePropagation();
    },
    true,
  );
}

// Back to a long list leads to where it was left: the browser would have it there before its rows are.
{
  const left = new Map();
  document.addEventListener(
    'click',
    e => {
      if (e.target.closest('[data-people] a')) left.set(location.href, window.scrollY);
    },
    true,
  );
  window.addEventListener('popstate', () => {
    const top = left.get(location.href),
      until = performance.now() + 3000;
    if (!top) return;
    const go = () => {
      const there =
        document.querySelector('[data-people]') && document.scrollingElement.scrollHeight >= top + window.innerHeight;
      if (there) window.scrollTo({ top });
      else if (performance.now() < until) requestAnimationFrame(go);
    };
    setTimeout(go);
  });
}

// A placeholder is put in where the cursor stands; the page hears of it as of anything typed.
document.addEventListener('click', e => {
  const chip = e.target.closest('[data-insert]');
  const box = chip && document.getElementById(chip.dataset.into);
  if (!box) return;
  box.setRangeText(chip.dataset.insert, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
  box.focus();
});

// A tap that leaves for WhatsApp, mail or the telephone may end the circuit, so the tap itself is posted on its own.
document.addEventListener('click', e => {
  const link = e.target.closest('a[data-touch]');
  if (!link) return;
  window.networkcrm.tapped = link.dataset.place ?? null;
  const body = new URLSearchParams({
    contact: link.dataset.touch,
    channel: link.dataset.channel,
    followUp: link.dataset.followUp ?? '',
  });
  fetch('touches', { method: 'POST', body, keepalive: true, headers: { 'X-NetworkCrm': 'touch' } }).catch(() => {});
});

// Coming back from another app: the page asks "Did you get in touch?".
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') window.networkcrm?.returned?.();
});

window.networkcrm = {
  palette,
  onReturn(page) {
    window.networkcrm.returned = () =>
      page.invokeMethodAsync('ReturnedAsync', window.networkcrm.tapped ?? null).catch(() => {});
  },
  offReturn() {
    window.networkcrm.returned = null;
  },
  // The heading of a new page takes the focus, unless somebody is in the page already.
  arrive() {
    const heading = document.querySelector('h1');
    if (!heading || document.activeElement?.closest('#content, .mud-dialog')) return;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  },
  // Brings a row of a long list to the top, once the list is that long: of the page, or of the list itself where that
  // scrolls.
  toRow(selector, row, height) {
    const until = performance.now() + 3000;
    const go = () => {
      const list = document.querySelector(selector);
      const scrolls = list && getComputedStyle(list).overflowY === 'auto';
      if (!list || list.scrollHeight < (row + 1) * height) {
        if (performance.now() < until) requestAnimationFrame(go);
      } else if (scrolls) {
        // Who was chosen in the list itself is in sight, and the list stays where it is.
        const on = list.querySelector('.on')?.getBoundingClientRect(),
          box = list.getBoundingClientRect();
        if (!on || on.top < box.top || on.bottom > box.bottom) list.scrollTop = row * height;
      } else window.scrollTo({ top: list.getBoundingClientRect().top + window.scrollY + row * height - 12 });
    };
    go();
  },
  // A save that failed leads to the first field that something stands against, in the dialog in front or on the page:
  // it may be out of sight, or folded away.
  toError() {
    clearTimeout(window.networkcrm.leading);
    window.networkcrm.leading = setTimeout(() => {
      const within = [...document.querySelectorAll('.mud-dialog')].pop() ?? document;
      const error = within.querySelector('.error[role=alert]');
      if (!error) return;
      for (
        let fold = error.closest('details:not([open])');
        fold;
        fold = fold.parentElement.closest('details:not([open])')
      )
        fold.open = true;
      // One that stands against several fields is said below them.
      const field =
        error.closest('.field')?.querySelector('input, select, textarea, button') ??
        [...within.querySelectorAll('input, select, textarea')]
          .filter(f => error.compareDocumentPosition(f) & Node.DOCUMENT_POSITION_PRECEDING)
          .pop();
      field?.focus({ preventScroll: true });
      (error.closest('.field') ?? error).scrollIntoView({ block: 'center' });
    });
  },
  // The password was changed: the cookie of before is dead, and this browser alone is handed a new one.
  async newKey(voucher) {
    const fetched = () => fetch('session', { method: 'POST', body: voucher, headers: { 'X-NetworkCrm': 'session' } });
    await fetched()
      .catch(fetched)
      .catch(() => {});
  },
  // How far a form was opened, for each person: the latest two hundred.
  rememberOpen(details, key) {
    const store = 'networkcrm.open';
    const all = () => {
      try {
        return JSON.parse(localStorage.getItem(store) || '[]');
      } catch {
        return [];
      }
    };
    if (all().includes(key)) details.open = true;
    details.addEventListener('toggle', () => {
      const others = all().filter(k => k !== key);
      try {
        localStorage.setItem(store, JSON.stringify(details.open ? [key, ...others].slice(0, 200) : others));
      } catch {
        /* this browser keeps nothing */
      }
    });
  },
  // What moved to another place, once it stands there; where there is no room for it, what leads to it.
  focusOn(at, otherwise) {
    const until = performance.now() + 1000;
    const go = () => {
      const there = document.querySelector(at);
      if (there) there.focus();
      else if (performance.now() < until) requestAnimationFrame(go);
      else document.querySelector(otherwise)?.focus();
    };
    go();
  },
  focusOpener: menu => menu.querySelector('.mud-menu-activator')?.focus({ preventScroll: true }),
  // A row that was asked for from elsewhere: in sight, and the focus in its form or on what comes first in it.
  reveal(row) {
    const until = performance.now() + 2000;
    const go = () => {
      const at = document.querySelector(row),
        first =
          at?.querySelector(':is(form.adding) :is(input, textarea, select):not([type=hidden])') ??
          at?.querySelector('.fold-body :is(button, input, select, a)');
      if (!first && performance.now() < until) return requestAnimationFrame(go);
      at?.scrollIntoView({ block: 'nearest' });
      (first ?? at?.querySelector('button'))?.focus();
    };
    go();
  },
  toTop: () => window.scrollTo({ top: 0 }),
  isWide: () => window.matchMedia('(min-width: 1500px)').matches,
  ready(page) {
    line.listen(page);
    document.documentElement.dataset.ready = 'true';
  },
};

document.addEventListener('click', e => {
  if (e.target.closest('[data-reload]')) location.reload();
});

// What a row of a list does by key and by swipe: its own act, never one of the other reasons within it.
const actOf = (row, name) =>
  [...(row?.querySelectorAll(`[data-act=${name}]`) ?? [])].find(act => act.closest('[data-act-row]') === row);

// The daily list by keyboard: j and k move, x done, s tomorrow, l log, e opens what else can be done.
let leftAt = 0;
document.addEventListener('keydown', e => {
  if (
    e.ctrlKey ||
    e.metaKey ||
    e.altKey ||
    document.querySelector('.mud-dialog') ||
    e.target.closest('input, textarea, select, [contenteditable], dialog')
  )
    return;
  const rows = [...document.querySelectorAll('[data-act-row]')];
  // A key held down acts once.
  if (rows.length === 0 || (e.repeat && !'jk'.includes(e.key))) return;
  const on = rows.indexOf(document.activeElement?.closest('[data-act-row]'));
  // Where the row went that had the focus, the next one stands now.
  const at = on >= 0 ? on : leftAt - 1;
  leftAt = 0;
  const act = name => {
    leftAt = on + 1;
    actOf(rows[on], name)?.click();
  };
  // Whether a promise that is kept is logged too is asked on its row: x once more says yes.
  const keep = e.key === 'x' && actOf(rows[on], 'keep-log');
  if (keep) {
    leftAt = on + 1;
    keep.click();
  } else if (e.key === 'j')
    rows[on < 0 && at >= 0 ? Math.min(at, rows.length - 1) : Math.min(at + 1, rows.length - 1)].focus();
  else if (e.key === 'k') rows[Math.max(at - 1, 0)].focus();
  else if (e.key === 'x') act('done');
  else if (e.key === 's') act('tomorrow');
  else if (e.key === 'e') actOf(rows[on], 'open')?.click();
  else if (e.key === 'l') (actOf(rows[on], 'log') ?? document.querySelector('[data-log]'))?.click();
});

// The same with a finger: to the right is done, to the left tomorrow. The row follows the finger and goes back where there
// is no such act.
{
  const far = 90;
  let row = null,
    from = null;
  const end = () => {
    if (row) {
      row.style.transform = '';
      delete row.dataset.swipe;
      delete row.dataset.say;
    }
    row = null;
  };
  document.addEventListener(
    'touchstart',
    e => {
      end();
      if (e.touches.length !== 1 || e.target.closest('input, textarea, select, .more, .below')) return;
      row = e.target.closest('.rows > [data-act-row]');
      from = e.touches[0];
    },
    { passive: true },
  );
  document.addEventListener(
    'touchmove',
    e => {
      if (!row) return;
      const x = e.touches[0].clientX - from.clientX,
        y = e.touches[0].clientY - from.clientY;
      if (!row.dataset.swipe && Math.abs(y) > Math.abs(x)) return end();
      const act = x > 0 ? 'done' : 'tomorrow';
      if (Math.abs(x) < 12 || !actOf(row, act)) {
        row.style.transform = '';
        return;
      }
      row.dataset.swipe = act;
      row.dataset.say = actOf(row, act).textContent.trim() || actOf(row, act).title;
      row.style.transform = `translateX(${x}px)`;
    },
    { passive: true },
  );
  document.addEventListener('touchend', e => {
    const swiped = row;
    const x = swiped ? e.changedTouches[0].clientX - from.clientX : 0;
    const act = swiped?.dataset.swipe;
    end();
    if (act && Math.abs(x) > far && x > 0 === (act === 'done')) actOf(swiped, act)?.click();
  });
  document.addEventListener('touchcancel', end);
}

// The button that begins or ends choosing is gone with it: by keyboard the focus goes on where one would go on.
document.addEventListener('click', e => {
  const begins = e.target.closest?.('[data-choose-start]');
  if (e.detail > 0 || !(begins || e.target.closest?.('[data-choose-end]'))) return;
  const until = performance.now() + 2000;
  const go = () => {
    const next = document.querySelector(begins ? ':is([data-choose], [data-choice]) input' : '[data-choose-start]');
    if (next) next.focus();
    else if (performance.now() < until) requestAnimationFrame(go);
  };
  go();
});

// An act on several takes its button away, or the whole bar: by keyboard the focus goes to what is left of it.
document.addEventListener('click', e => {
  const bar = e.target.closest?.('[data-bulk]');
  if (e.detail > 0 || !bar || !e.target.closest('button')) return;
  const until = performance.now() + 10000;
  const go = () => {
    const isLost = document.activeElement === document.body || !document.activeElement?.isConnected;
    // Who has gone on somewhere else is left there.
    if (!isLost && !bar.contains(document.activeElement)) return;
    if (isLost) {
      const next = bar.isConnected ? bar.querySelector('button:enabled') : document.querySelector('[data-choose-start]');
      if (next) return next.focus();
    }
    if (performance.now() < until && (isLost || bar.isConnected)) requestAnimationFrame(go);
  };
  go();
});

// Choosing several by keyboard: the arrows or j and k move, x or the blank chooses, with shift all from the last one.
document.addEventListener('keydown', e => {
  const on = e.target.closest?.('[data-choose]');
  if (!on || e.ctrlKey || e.metaKey || e.altKey) return;
  const key = e.key.toLowerCase(),
    step = { arrowdown: 1, j: 1, arrowup: -1, k: -1 }[key];
  if (step) {
    const rows = [...document.querySelectorAll('[data-choose]')];
    rows[rows.indexOf(on) + step]?.querySelector('input').focus();
    e.preventDefault();
  } else if (key === 'x' && !e.repeat)
    on.querySelector('input').dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: e.shiftKey }),
    );
});

// Sorting people by keyboard: 1 to 5 choose a circle, s skips, u takes back. A key held down chooses once.
document.addEventListener('keydown', e => {
  if (
    e.ctrlKey ||
    e.metaKey ||
    e.altKey ||
    e.repeat ||
    !document.querySelector('[data-sort], [data-sort-end]') ||
    e.target.closest('input, textarea, select, [contenteditable], .mud-dialog')
  )
    return;
  document.querySelector(`:is([data-sort], [data-sort-end]) [data-key="${CSS.escape(e.key.toLowerCase())}"]`)?.click();
});

// Who is there twice by keyboard: m merges, n says that they are two; of the pair with the focus, else of the first.
document.addEventListener('keydown', e => {
  if (
    e.ctrlKey ||
    e.metaKey ||
    e.altKey ||
    e.repeat ||
    e.target.closest('input, textarea, select, [contenteditable], .mud-dialog')
  )
    return;
  const pair = e.target.closest('[data-pair]') ?? document.querySelector('[data-pairs] [data-pair]');
  pair?.querySelector(`[data-key="${CSS.escape(e.key.toLowerCase())}"]`)?.click();
});

// A card is dragged to another day: the browser wants something to carry, and the day under it shows itself. A drop outside
// of the days does nothing.
for (const kind of ['dragstart', 'dragover', 'dragend', 'drop'])
  document.addEventListener(kind, e => {
    const at = e.target.closest?.('.cal-day:not(.past)');
    // Of a kind of our own: what is dropped as text on a page may be taken for an address or a search.
    if (kind === 'dragstart' && e.target.matches?.('[data-move]'))
      e.dataTransfer.setData('application/x-networkcrm', '');
    if (kind === 'drop' && e.dataTransfer.types.includes('application/x-networkcrm')) e.preventDefault();
    for (const day of document.querySelectorAll('.cal-day.over'))
      if (day !== at || kind !== 'dragover') day.classList.remove('over');
    if (kind === 'dragover') at?.classList.add('over');
  });

// Import: the file is posted over HTTP and streamed to disk there, never sent over the circuit.
{
  let sending = null;
  const part = (box, name) => box.querySelector(`[data-import-${name}]`);
  const show = (box, name, on) => {
    part(box, name).hidden = !on;
  };
  const fail = (box, message) => {
    sending = null;
    show(box, 'busy', false);
    show(box, 'idle', true);
    part(box, 'error').textContent = message;
    show(box, 'error', true);
    part(box, 'file').value = '';
  };
  const send = (box, file) => {
    if (!file || sending) return;
    show(box, 'error', false);
    if (file.size > Number(box.dataset.max)) return fail(box, box.dataset.tooBig);
    const request = (sending = new XMLHttpRequest());
    part(box, 'name').textContent = file.name;
    part(box, 'status').textContent = box.dataset.sending;
    part(box, 'bar').style.width = '0';
    show(box, 'idle', false);
    show(box, 'busy', true);
    request.upload.onprogress = e => {
      if (e.lengthComputable) part(box, 'bar').style.width = `${(e.loaded * 100) / e.total}%`;
    };
    request.upload.onload = () => {
      part(box, 'bar').style.width = '100%';
      part(box, 'status').textContent = box.dataset.reading;
    };
    request.onload = () => {
      let answer = null;
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        /* a page of ours or of a proxy, not an answer */
      }
      if (request.status === 200 && answer?.page) {
        sending = null;
        Blazor.navigateTo(answer.page);
      } else fail(box, answer?.error ?? (request.status === 401 ? box.dataset.signedOut : box.dataset.failed));
    };
    request.onerror = () => fail(box, box.dataset.failed);
    request.open('POST', 'import/upload');
    request.setRequestHeader('X-NetworkCrm', 'import');
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name.slice(0, 200).toWellFormed?.() ?? 'file'));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.send(file);
  };
  document.addEventListener('change', e => {
    if (e.target.matches?.('[data-import-file]')) send(e.target.closest('[data-import]'), e.target.files[0]);
  });
  document.addEventListener('click', e => {
    const box = e.target.closest('[data-import-cancel]')?.closest('[data-import]');
    if (!box || !sending) return;
    sending.abort();
    sending = null;
    show(box, 'busy', false);
    show(box, 'idle', true);
    part(box, 'file').value = '';
  });
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    document.addEventListener(name, e => {
      const box = e.target.closest?.('[data-import]');
      // A file dropped beside the box must not replace the page.
      if (document.querySelector('[data-import]') && name !== 'dragleave') e.preventDefault();
      if (!box) return;
      box.classList.toggle('over', name === 'dragenter' || name === 'dragover');
      if (name === 'drop') send(box, e.dataTransfer.files[0]);
    });
  }
}

// A card of a pile is swept aside to the left; Undo brings it back. Not from within a field, where a finger moves the
// caret.
{
  let from = null;
  document.addEventListener(
    'touchstart',
    e => {
      from =
        e.touches.length === 1 && e.target.closest('[data-debrief]') && !e.target.closest('input, textarea, select')
          ? e.touches[0]
          : null;
    },
    { passive: true },
  );
  document.addEventListener(
    'touchend',
    e => {
      const to = e.changedTouches[0];
      if (from && from.clientX - to.clientX > 90 && Math.abs(from.clientY - to.clientY) < 40) skipCard();
      from = null;
    },
    { passive: true },
  );
}

line.start();
