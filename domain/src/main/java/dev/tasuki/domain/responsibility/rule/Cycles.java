package dev.tasuki.domain.responsibility.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/// The circles in a directed graph.
final class Cycles {

    private Cycles() {}

    /// One circle for each way back that a walk through the graph meets; none exactly where there is no circle. Each
    /// begins and ends with the same node. Walks without recursion: a chain may be as deep as a file is long.
    static <N> List<List<N>> in(Map<N, List<N>> edges) {
        var cycles = new ArrayList<List<N>>();
        Set<N> done = new HashSet<>();
        for (N start : edges.keySet()) {
            if (!done.contains(start)) {
                walk(start, edges, done, cycles);
            }
        }
        return cycles;
    }

    private static <N> void walk(N start, Map<N, List<N>> edges, Set<N> done, List<List<N>> cycles) {
        SequencedSet<N> path = new LinkedHashSet<>();
        Deque<Iterator<N>> open = new ArrayDeque<>();
        path.add(start);
        open.push(edges.getOrDefault(start, List.of()).iterator());
        while (!open.isEmpty()) {
            Iterator<N> next = open.element();
            if (!next.hasNext()) {
                open.pop();
                N last = path.getLast();
                path.remove(last);
                done.add(last);
                continue;
            }
            N node = next.next();
            if (path.contains(node)) {
                List<N> nodes = new ArrayList<>(path);
                List<N> cycle = new ArrayList<>(nodes.subList(nodes.indexOf(node), nodes.size()));
                cycle.add(node);
                cycles.add(cycle);
            } else if (!done.contains(node)) {
                path.add(node);
                open.push(edges.getOrDefault(node, List.of()).iterator());
            }
        }
    }
}
