// Says when the server does not answer, and keeps the place on the page when it does.
'use strict';
(() => {
  const trouble = document.getElementById('trouble');
  const tell = (text) => {
    trouble.textContent = text;
    trouble.hidden = text === '';
  };
  const lost = 'No connection. What you have answered is kept; this page goes on by itself.';
  document.addEventListener('htmx:sendError', () => tell(lost));
  document.addEventListener('htmx:sseError', () => tell(lost));
  document.addEventListener('htmx:sseOpen', () => tell(''));
  document.addEventListener('htmx:responseError', (event) => {
    const status = event.detail.xhr.status;
    if (status === 401 || status === 403) {
      location.reload();
    } else {
      tell(status === 429 ? 'That was too fast. Wait a moment and try again.' : 'That did not work. Try again.');
    }
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.successful) {
      tell('');
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    const path = event.detail.requestConfig ? event.detail.requestConfig.path : '';
    // What is being written outlives a change of the page, until it is sent.
    const sent = {'/seat/say': 'text', '/seat/decide': 'reason'}[path];
    const field = sent ? document.getElementById(sent) : null;
    if (field) {
      field.value = '';
    }
    if (path === '/seat/decide') {
      const news = document.querySelector('.news h2, .end h2, .ask h2');
      if (news) {
        news.tabIndex = -1;
        news.focus({preventScroll: true});
        news.scrollIntoView({block: 'start'});
      }
    }
  });
  document.addEventListener('submit', (event) => {
    const sure = event.submitter ? event.submitter.dataset.sure : undefined;
    if (sure && !confirm(sure)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
})();
