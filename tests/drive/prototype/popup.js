const api = globalThis.browser ?? globalThis.chrome;
const result = document.querySelector('#result');

document.querySelector('#capture').addEventListener('click', async () => {
  const captured = await api.runtime.sendMessage({ kind: 'capture' });
  result.textContent = captured.title;
});
document.querySelector('#settings').addEventListener('click', async () => {
  await api.runtime.openOptionsPage();
  window.close();
});
document.querySelector('#language').textContent =
  `${api.i18n.getUILanguage()} ${api.i18n.getMessage('hello')}`;
