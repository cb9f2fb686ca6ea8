const api = globalThis.browser ?? globalThis.chrome;
const result = document.querySelector('#result');

// Firefox loads a popup out of sight while the mouse button is down, and then the `autofocus`
// attribute is at times without effect; so the focus is set by hand, again once there is one.
function focusButton() {
  if (document.activeElement === document.body) document.querySelector('#capture').focus();
}
focusButton();
window.addEventListener('focus', focusButton);

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
