// The line between this page and the server. It says when the line is gone, sends again what was changed meanwhile,
// names the taps
// that did not arrive, and keeps what was written where the circuit ends before the line is back. Loaded before app.js.
const line = (() => {
  // In milliseconds: how long an answer is waited for, how often one is asked for (while the page is used, and else),
  // and what counts as used.
  const patience = 1500,
    beat = 500,
    restingBeat = 10000,
    activeFor = 60000,
    tick = 250;
  const places = 'input:not([type=file], [type=password], [type=hidden]), textarea, select';
  const storeKey = 'networkcrm.unheard';

  let page = null; // asked over the circuit: its answer says that all that was sent before has arrived
  let sent = 0; // counts changes and taps
  let asking = 0,
    askedAt = 0;
  let lost = false; // no answer in time
  let closed = false; // the connection itself has ended: nothing can be sent
  let leaving = false; // this page is loaded anew by us
  let activeAt = performance.now();
  // Field -> number of its last change; Infinity while it is typed in and has not said so, or where the connection has
  // ended since
  const unheard = new Map();
  let taps = []; // { label, number, at }; Infinity where the connection it was sent over has ended
  let kept = {}; // form -> fields, of an earlier circuit, not written back yet

  const part = name => document.querySelector(`#line .${name}`);
  const show = (name, on) => {
    const element = part(name);
    if (element) element.hidden = !on;
  };
  const ours = element => element.closest?.('#line, [data-reload]');

  // What was changed and what was pressed, until an answer says that it has arrived.
  for (const kind of ['input', 'change'])
    document.addEventListener(
      kind,
      e => {
        if (!e.target.matches?.(places) || e.target.closest('form[method=post]')) return;
        activeAt = performance.now();
        const isSaid = !closed && (kind === 'change' || e.target.matches('select, [type=checkbox], [type=radio]'));
        unheard.set(e.target, isSaid ? ++sent : Infinity);
        if (kind === 'change') setTimeout(ask);
        if (lost) keep();
      },
      true,
    );
  document.addEventListener(
    'click',
    e => {
      activeAt = performance.now();
      const pressed = e.target.closest?.('button, a[href]:not([target])');
      if (!pressed || !e.isTrusted || ours(pressed) || !page) return;
      if (closed) {
        // It would do nothing, and nobody would know.
        e.preventDefault();
        e.stopImmediatePropagation();
        part('lost')?.animate?.([{ transform: 'scale(1.06)' }, { transform: 'none' }], 250);
        return;
      }
      if (!pressed.matches('button')) return;
      const label = (pressed.getAttribute('aria-label') ?? pressed.textContent).trim();
      if (label) taps.push({ label, number: ++sent, at: performance.now() });
      setTimeout(ask);
    },
    true,
  );
  for (const kind of ['pointerdown', 'keydown', 'scroll'])
    document.addEventListener(
      kind,
      () => {
        activeAt = performance.now();
      },
      { capture: true, passive: true },
    );

  // What is being typed is never overwritten by what comes back: only another act of the owner's lets the server write
  // into the field.
  let typing = null;
  document.addEventListener(
    'input',
    e => {
      if (e.isTrusted) typing = e.target;
    },
    true,
  );
  document.addEventListener(
    'keydown',
    e => {
      if (e.ctrlKey || e.metaKey || ['Enter', 'Escape', 'Tab'].includes(e.key)) typing = null;
    },
    true,
  );
  for (const kind of ['pointerdown', 'focusout'])
    document.addEventListener(
      kind,
      () => {
        typing = null;
      },
      true,
    );
  for (const type of [HTMLInputElement, HTMLTextAreaElement]) {
    const own = Object.getOwnPropertyDescriptor(type.prototype, 'value');
    Object.defineProperty(type.prototype, 'value', {
      ...own,
      set(value) {
        if (this !== typing || document.activeElement !== this) own.set.call(this, value);
      },
    });
  }

  async function ask() {
    if (!page || asking || closed) return;
    const number = (asking = ++sent);
    askedAt = performance.now();
    try {
      await page.invokeMethodAsync('HearAsync');
      heard(number);
    } catch {
      /* the connection has ended, or the circuit: the framework says which */
    }
    if (asking === number) asking = 0;
  }

  function heard(number) {
    for (const [field, last] of unheard) if (last < number) unheard.delete(field);
    taps = taps.filter(t => t.number > number);
    if (lost && !closed) found();
    else if (isStored && unheard.size === 0) keep();
    if ([...unheard.values()].some(last => last !== Infinity && last > number) || taps.length > 0) setTimeout(ask);
  }

  function lose() {
    if (lost || leaving) return;
    lost = true;
    show('lost', true);
    keep();
  }

  function found() {
    lost = false;
    show('lost', false);
    const missed = taps.filter(t => t.number === Infinity && performance.now() - t.at < 120000).map(t => t.label);
    taps = taps.filter(t => t.number !== Infinity);
    for (const [field, last] of [...unheard]) if (last === Infinity) sayAgain(field);
    if (missed.length > 0) {
      const named = document.querySelector('[data-unheard]');
      if (named) named.textContent = [...new Set(missed)].join(', ');
      show('unheard', true);
      setTimeout(() => show('unheard', false), 20000);
    }
    keep();
    writeBack();
  }

  function sayAgain(field) {
    if (!field.isConnected) return unheard.delete(field);
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  function close() {
    closed = true;
    asking = 0;
    // An answer over the next connection says nothing of what was sent over this one.
    for (const field of unheard.keys()) unheard.set(field, Infinity);
    for (const tap of taps) tap.number = Infinity;
    lose();
  }

  async function isThere() {
    try {
      return (await fetch('health/live', { cache: 'no-store' })).ok;
    } catch {
      return false;
    }
  }

  setInterval(() => {
    if (!page || closed || document.visibilityState !== 'visible') return;
    const now = performance.now();
    if (asking && now - askedAt > patience) {
      lose();
      // The answer may be lost while the line is not.
      if (now - askedAt > 3 * patience) asking = 0;
    }
    const isActive = lost || now - activeAt < activeFor || document.querySelector('[data-form]');
    if (!asking && now - askedAt > (isActive ? beat : restingBeat)) ask();
  }, tick);
  window.addEventListener('offline', lose);
  window.addEventListener('online', () => {
    if (!closed) ask();
  });

  // What is written while the line is down is kept in this tab, encrypted with a key that only the server can open
  // again for its owner.
  const fieldsOf = within => [...within.querySelectorAll(places)];
  const nameOf = (field, all) => {
    // One of several to choose from: by what is asked and what it stands for.
    if (field.type === 'radio')
      return `${field.closest('fieldset')?.querySelector('legend')?.textContent}=${field.value}`;
    if (field.id || field.name) return field.id || field.name;
    const label = field.getAttribute('aria-label') ?? field.tagName;
    return `${label}#${all.filter(f => (f.getAttribute('aria-label') ?? f.tagName) === label).indexOf(field)}`;
  };
  const formOf = field => {
    const form = field.closest('[data-form]');
    if (form) return [form.dataset.form, form];
    return field.closest('.mud-dialog') ? [null, null] : [`page:${location.pathname}`, document.body];
  };
  const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
  const text = data => btoa(Array.from(new Uint8Array(data), b => String.fromCharCode(b)).join(''));
  const keyFrom = raw => crypto.subtle.importKey('raw', bytes(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);

  let keeping = Promise.resolve();
  let isStored = false;
  function keep() {
    const forms = structuredClone(kept);
    for (const field of unheard.keys()) {
      if (!field.isConnected) continue;
      const [form, within] = formOf(field);
      if (!form) continue;
      const value = field.matches('[type=checkbox], [type=radio]')
        ? { checked: field.checked }
        : { value: field.value };
      (forms[form] ??= {})[nameOf(field, fieldsOf(within))] = value;
    }
    keeping = keeping
      .then(() => store(forms))
      .catch(() => {
        /* this browser keeps nothing: the page stays as it is */
      });
    return keeping;
  }

  async function store(forms) {
    isStored = Object.keys(forms).length > 0;
    if (!isStored) return sessionStorage.removeItem(storeKey);
    const [raw, wrapped] = document.querySelector('meta[name=draft-key]')?.content.split('.') ?? [];
    if (!raw || !crypto.subtle) return;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      await keyFrom(raw),
      new TextEncoder().encode(JSON.stringify(forms)),
    );
    sessionStorage.setItem(storeKey, JSON.stringify({ wrapped, iv: text(iv), data: text(data) }));
  }

  async function load() {
    try {
      const stored = JSON.parse(sessionStorage.getItem(storeKey) ?? 'null');
      if (!stored || !crypto.subtle) return;
      const answer = await fetch('draft-key', {
        method: 'POST',
        body: stored.wrapped,
        headers: { 'X-NetworkCrm': 'draft' },
      });
      if (!answer.ok) return sessionStorage.removeItem(storeKey);
      const data = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: bytes(stored.iv) },
        await keyFrom(await answer.text()),
        bytes(stored.data),
      );
      kept = JSON.parse(new TextDecoder().decode(data));
    } catch {
      /* written by another owner, or with another key */
    }
  }

  // A form that is open again gets back what the server never heard of.
  function writeBack() {
    for (const [form, fields] of Object.entries(kept)) {
      const within = form.startsWith('page:')
        ? form === `page:${location.pathname}`
          ? document.body
          : null
        : document.querySelector(`[data-form="${CSS.escape(form)}"]`);
      if (!within) continue;
      const all = fieldsOf(within);
      for (const [name, was] of Object.entries(fields)) {
        const field = all.find(f => nameOf(f, all) === name);
        if (!field) continue;
        if ('checked' in was) field.checked = was.checked;
        else field.value = was.value;
        sayAgain(field);
        delete fields[name];
      }
      if (Object.keys(fields).length === 0 || !form.startsWith('page:')) delete kept[form];
      keep();
    }
    show(
      'kept',
      Object.keys(kept).some(form => !form.startsWith('page:')),
    );
  }
  new MutationObserver(() => {
    if (Object.keys(kept).length > 0 && !lost) writeBack();
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-form'],
  });

  document.addEventListener('click', e => {
    if (e.target.closest('[data-dismiss-unheard]')) show('unheard', false);
    if (e.target.closest('[data-dismiss-kept]')) {
      kept = {};
      keep();
      show('kept', false);
    }
  });

  // The framework tells of the connection itself.
  document.addEventListener(
    'components-reconnect-state-changed',
    async e => {
      const state = e.detail?.state;
      if (state === 'show') close();
      else if (state === 'hide') {
        closed = false;
        asking = 0;
        ask();
      } else if (state && state !== 'retrying') {
        // The circuit is gone, or its server is about to be: the page is loaded anew where it was, once somebody
        // answers there.
        close();
        while (!(await isThere())) await new Promise(done => setTimeout(done, 1500));
        await keep();
        leaving = true;
        location.reload();
      }
    },
    true,
  );

  // Last of all, when app.js listens already: Back is ours before it is the framework's.
  const start = () =>
    Blazor.start({
      circuit: {
        reconnectionOptions: { maxRetries: 1000000, retryIntervalMilliseconds: attempt => (attempt < 5 ? 400 : 1500) },
      },
    });

  return {
    start,
    get isLeaving() {
      return leaving;
    },
    // After how many milliseconds at the most it is said that the line is gone.
    tellsWithin: beat + patience + 2 * tick,
    async listen(heardBy) {
      page = heardBy;
      closed = false;
      asking = 0;
      await load();
      writeBack();
      ask();
    },
  };
})();
