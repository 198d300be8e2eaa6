/// Commands around `tasuki.yaml`: make it, answer in it, assess it.
@NullMarked
package dev.tasuki.cli.assurance;

import org.jspecify.annotations.NullMarked;
