// As little as a popup can be: one button, and a word once the worker says that the press is saved.
document.querySelector('#press').addEventListener('click', async () => {
  await chrome.runtime.sendMessage('press');
  const word = document.createElement('p');
  word.id = 'saved';
  word.textContent = 'Saved';
  document.body.append(word);
});
