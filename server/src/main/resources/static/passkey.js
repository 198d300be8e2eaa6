// Passkeys. Without this script the pages offer the password.
(() => {
  'use strict';

  const bytes = text =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));

  const text = buffer =>
    btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(''))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const known = list => (list || []).map(credential => ({ ...credential, id: bytes(credential.id) }));

  async function asked(form) {
    const answer = await fetch(form.dataset.options, {
      method: 'POST',
      headers: { 'X-XSRF-TOKEN': form.elements._csrf.value, Accept: 'application/json' }
    });
    if (!answer.ok) {
      throw new Error('no options');
    }
    const options = await answer.json();
    options.challenge = bytes(options.challenge);
    // Extensions are not asked for, and browsers differ in how they take empty ones.
    delete options.extensions;
    return options;
  }

  async function use(options) {
    options.allowCredentials = known(options.allowCredentials);
    const credential = await navigator.credentials.get({ publicKey: options });
    const response = credential.response;
    return described(credential, {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : null
    });
  }

  async function make(options) {
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = known(options.excludeCredentials);
    const credential = await navigator.credentials.create({ publicKey: options });
    const response = credential.response;
    return described(credential, {
      attestationObject: text(response.attestationObject),
      clientDataJSON: text(response.clientDataJSON),
      transports: response.getTransports ? response.getTransports() : []
    });
  }

  const described = (credential, response) => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment || undefined,
    clientExtensionResults: {},
    response
  });

  function ready(form) {
    const failed = form.querySelector('[data-failed]');
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const button = form.querySelector('button');
      button.disabled = true;
      failed.hidden = true;
      try {
        const options = await asked(form);
        const credential = await (form.dataset.passkey === 'use' ? use(options) : make(options));
        form.elements.credential.value = JSON.stringify(credential);
        form.submit();
      } catch (refusal) {
        failed.hidden = false;
        button.disabled = false;
      }
    });
  }

  if (window.PublicKeyCredential) {
    document.querySelectorAll('form[data-passkey]').forEach(ready);
  }
})();
