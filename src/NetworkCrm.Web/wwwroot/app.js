// The little that has to happen in the browser itself.

// Set-up: take language-independent facts from the browser.
for (const zone of document.querySelectorAll('select[data-browser-zone]')) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone.dataset.chosen && here) {
    if (![...zone.options].some(o => o.value === here)) zone.add(new Option(here, here));
    zone.value = here;
  }
}

// Ctrl+Shift+L logs from anywhere.
document.addEventListener('keydown', e => {
  if ((e.ctrlKey || e.metaKey) && e.shiftKey && e.code === 'KeyL') {
    e.preventDefault();
    document.querySelector('[data-log]')?.click();
  }
  // Ctrl+Enter saves the dialog in front.
  if ((e.ctrlKey || e.metaKey) && e.key === 'Enter') {
    const saves = document.querySelectorAll('.mud-dialog [data-save]');
    const active = document.activeElement;
    active?.dispatchEvent(new Event('change', { bubbles: true }));
    saves[saves.length - 1]?.click();
  }
});

// A tap that leaves for WhatsApp, mail or the telephone may end the circuit, so the tap itself is posted on its own.
document.addEventListener('click', e => {
  const link = e.target.closest('a[data-touch]');
  if (!link) return;
  const body = new URLSearchParams({ contact: link.dataset.touch, channel: link.dataset.channel, followUp: link.dataset.followUp ?? '' });
  fetch('touches', { method: 'POST', body, keepalive: true, headers: { 'X-NetworkCrm': 'touch' } }).catch(() => { });
});

// Coming back from another app: the page asks "Did you get in touch?".
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') window.networkcrm?.returned?.();
});

window.networkcrm = {
  onReturn(page) { window.networkcrm.returned = () => page.invokeMethodAsync('ReturnedAsync').catch(() => { }); },
  offReturn() { window.networkcrm.returned = null; },
  ready() { document.documentElement.dataset.ready = 'true'; },
};

document.addEventListener('click', e => {
  if (e.target.closest('[data-reload]')) location.reload();
});

// The daily list by keyboard: j and k move, x done, s tomorrow, l log.
document.addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, textarea, select, [contenteditable], .mud-dialog')) return;
  const cards = [...document.querySelectorAll('[data-follow-up-card], [data-nudge-card]')];
  if (cards.length === 0) return;
  const at = cards.indexOf(document.activeElement?.closest('[data-follow-up-card], [data-nudge-card]'));
  const act = name => cards[at]?.querySelector(`[data-act=${name}]`)?.click();
  if (e.key === 'j') cards[Math.min(at + 1, cards.length - 1)].focus();
  else if (e.key === 'k') cards[Math.max(at - 1, 0)].focus();
  else if (e.key === 'x') act('done');
  else if (e.key === 's') act('tomorrow');
  else if (e.key === 'l') document.querySelector('[data-log]')?.click();
});
