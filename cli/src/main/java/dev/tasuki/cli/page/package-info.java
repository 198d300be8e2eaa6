/// Documents that need nothing else: HTML pages that hold their own style, and Markdown.
@NullMarked
package dev.tasuki.cli.page;

import org.jspecify.annotations.NullMarked;
