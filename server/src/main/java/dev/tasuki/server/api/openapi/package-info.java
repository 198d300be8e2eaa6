/// The description of the programming interface as an OpenAPI 3.1 document, made of the routes themselves.
@NullMarked
package dev.tasuki.server.api.openapi;

import org.jspecify.annotations.NullMarked;
