/// Commands about a supply chain in a file.
@NullMarked
package dev.tasuki.cli.supplychain;

import org.jspecify.annotations.NullMarked;
