/** What runs in a report page: its buttons lead to the document, or copy a table. */
import './page.css';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const host = acquireVsCodeApi();

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('button');
  if (button?.dataset.go !== undefined) {
    host.postMessage({ go: Number(button.dataset.go) });
  } else if (button?.dataset.copy !== undefined) {
    copyTable(document.getElementById(button.dataset.copy) as HTMLTableElement);
  }
});

/** Puts a table on the clipboard twice: with its form, for letters, and as tab-separated text, for spreadsheets. */
function copyTable(table: HTMLTableElement): void {
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent));
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', asHtml(rows));
    event.clipboardData?.setData('text/plain', rows.map((cells) => cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')).join('\n'));
  };
  document.addEventListener('copy', put, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  document.getElementById('said')!.textContent = copied ? 'Copied. Paste it into your e-mail or document.' : 'It could not be copied. Select the table and copy it with the keyboard.';
}

/** A table that looks like one wherever it is pasted, without the colours of the theme. */
function asHtml(rows: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  table.style.borderCollapse = 'collapse';
  rows.forEach((cells, index) => {
    const row = table.insertRow();
    for (const words of cells) {
      const cell = row.appendChild(document.createElement(index === 0 ? 'th' : 'td'));
      cell.textContent = words;
      Object.assign(cell.style, { border: '1px solid #767676', padding: '4px 8px', textAlign: 'left', verticalAlign: 'top' });
    }
  });
  return table.outerHTML;
}
