//! Requests in, pages or JSON out: everything the functions share.
