// Before anything is painted: the theme and language that were chosen on this device.
(function () {
  var theme = null, language = null;
  try {
    theme = localStorage.getItem('youke.theme');
    language = localStorage.getItem('youke.language');
  } catch { /* storage is forbidden: the system's choice */ }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
  if (language === 'en') document.documentElement.lang = 'en';
})();
