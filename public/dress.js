// Theme and direction before the first paint; the page does the rest.
try {
  const { theme, language } = JSON.parse(localStorage.getItem('appearance') ?? '{}');
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (language === 'ar') root.dir = 'rtl';
} catch {}
