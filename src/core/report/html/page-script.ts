/**
 * What the page does beside being read: the choice of light or dark, and the search. Plain JavaScript, since it stands
 * in the page as it is written here; no text of the book is ever made markup by it.
 */
export const pageScript = `
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const key = 'trendbook-theme';
  const keep = (value) => { try { if (value) localStorage.setItem(key, value); return localStorage.getItem(key); } catch { return value; } };
  const kept = keep();
  if (kept === 'light' || kept === 'dark') root.dataset.theme = kept;
  const button = byId('theme');
  button.hidden = false;
  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  button.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; keep(root.dataset.theme); });

  const form = byId('search');
  const input = byId('search-text');
  const results = byId('search-results');
  const status = byId('search-status');
  form.hidden = false;
  const fold = (text) => text.normalize('NFKC').toLowerCase();
  const read = (node) => {
    const copy = node.cloneNode(true);
    for (const each of copy.querySelectorAll('.unseen, .cite, svg')) each.remove();
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  let entries;
  const index = () => {
    const found = [];
    let place = '', title = '';
    for (const node of document.querySelectorAll('main h1, .content h2, .content h3, .content h4, .content h5, .content h6, .content p, .content li, .content td, .content figcaption, .content [id]')) {
      if (node.id) place = node.id;
      if (/^H[1-6]$/.test(node.tagName)) title = read(node);
      if (!/^(H[1-6]|P|LI|TD|FIGCAPTION)$/.test(node.tagName) || node.querySelector('p, li')) continue;
      const text = read(node);
      if (text) found.push({ place: node.querySelector('[id]')?.id || place, title, text, folded: fold(text) });
    }
    return found;
  };
  const show = () => {
    const query = fold(input.value.trim());
    results.replaceChildren();
    results.hidden = query === '';
    status.textContent = '';
    if (query === '') return;
    entries ??= index();
    const hits = entries.filter((entry) => entry.folded.includes(query) && entry.place);
    status.textContent = hits.length ? status.dataset.count.replace('%', hits.length) : status.dataset.none;
    for (const { place, title, text, folded } of hits.slice(0, 50)) {
      const at = folded.length === text.length ? folded.indexOf(query) : -1;
      const link = document.createElement('a');
      link.href = '#' + place;
      const strong = document.createElement('strong');
      strong.textContent = title;
      const snippet = document.createElement('span');
      if (at < 0) snippet.textContent = text.slice(0, 80);
      else {
        const mark = document.createElement('mark');
        mark.textContent = text.slice(at, at + query.length);
        snippet.append((at > 24 ? '…' : '') + text.slice(Math.max(0, at - 24), at), mark, text.slice(at + query.length, at + query.length + 60));
      }
      link.append(strong, ' ', snippet);
      const item = document.createElement('li');
      item.append(link);
      results.append(item);
    }
  };
  const close = () => { input.value = ''; show(); };
  input.addEventListener('input', show);
  form.addEventListener('submit', (event) => { event.preventDefault(); results.querySelector('a')?.focus(); });
  results.addEventListener('click', (event) => { if (event.target.closest('a')) setTimeout(close); });
  form.addEventListener('keydown', (event) => {
    const links = [...results.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'Escape') { close(); input.focus(); }
    else if (event.key === 'ArrowDown' && links.length) { event.preventDefault(); links[Math.min(at + 1, links.length - 1)].focus(); }
    else if (event.key === 'ArrowUp' && links.length) { event.preventDefault(); (at > 0 ? links[at - 1] : input).focus(); }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) { event.preventDefault(); input.focus(); }
  });
  const reveal = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    target?.closest('details')?.setAttribute('open', '');
  };
  addEventListener('hashchange', reveal);
  reveal();
})();
`;

/** Reads the page again when the book has been built again; for the page that is served while one writes. */
export const reloadScript = `
new EventSource('/events').addEventListener('built', () => location.reload());
`;
