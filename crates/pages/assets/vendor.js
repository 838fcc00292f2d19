// The only parts of Bootstrap Italia that need a script.
import 'bootstrap-italia/dist/plugins/init.js';
import 'bootstrap-italia/dist/plugins/navbar-collapsible.js';
