/// What every page has in common: language, words, navigation, assets, problems shown as pages.
@NullMarked
package dev.tasuki.server.web.frame;

import org.jspecify.annotations.NullMarked;
