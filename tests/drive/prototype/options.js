const api = globalThis.browser ?? globalThis.chrome;

document.querySelector('#show').addEventListener('click', async () => {
  const { captured } = await api.storage.local.get('captured');
  document.querySelector('#captured').textContent = JSON.stringify(captured ?? null);
});
