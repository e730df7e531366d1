/* Runs only where modules are unknown: says that this browser cannot show the survey. */
var message = document.getElementById('old-browser');
if (message) message.removeAttribute('hidden');
