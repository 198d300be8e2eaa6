/// Pages of sign-in, registration, invitations, people's own accounts, and an organisation's people, tokens, settings.
@NullMarked
package dev.tasuki.server.web.access;

import org.jspecify.annotations.NullMarked;
