/// The supply chain of some software as one graph: who is there, what the software is composed of, who works for whom
/// under which contract, and what has been handed on.
///
/// The graph may be unfinished or contradict itself: people draw it before they have settled everything. What is wrong
/// with it is judged by the rules in `responsibility.rule`, not by its constructors.
@NullMarked
package dev.tasuki.domain.supplychain.chain;

import org.jspecify.annotations.NullMarked;
