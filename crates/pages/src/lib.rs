//! Every byte of HTML and mail, with samples.
