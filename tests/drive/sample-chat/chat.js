// Nothing is sent anywhere: the form only keeps the page where it is, and the log shows its end.
document.querySelector('.composer').addEventListener('submit', (event) => event.preventDefault());
const log = document.querySelector('.log');
log.scrollTop = log.scrollHeight;
