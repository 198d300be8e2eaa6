/// The first page of an organisation: what needs its reader today.
@NullMarked
package dev.tasuki.server.web.home;

import org.jspecify.annotations.NullMarked;
