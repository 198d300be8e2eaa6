package dev.tasuki.domain.responsibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CyclesTest {

    @Example
    void aCircleIsToldFromItsFirstNodeBackToIt() {
        assertThat(Cycles.in(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"))))
                .singleElement()
                .satisfies(cycle -> {
                    assertThat(cycle).hasSize(4);
                    assertThat(cycle.getFirst()).isEqualTo(cycle.getLast());
                });
        assertThat(Cycles.in(Map.of("a", List.of("a")))).containsExactly(List.of("a", "a"));
    }

    @Example
    void twoWaysToOneNodeAreNoCircle() {
        assertThat(Cycles.in(Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d"))))
                .isEmpty();
    }

    @Example
    void aVeryLongChainIsWalked() {
        Map<Integer, List<Integer>> edges = new LinkedHashMap<>();
        IntStream.range(0, 50_000).forEach(i -> edges.put(i, List.of(i + 1)));

        assertThat(Cycles.in(edges)).isEmpty();
    }

    @Property
    void edgesThatOnlyLeadUpwardsMakeNoCircle(@ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> ends) {
        Map<Integer, List<Integer>> edges = new LinkedHashMap<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            int low = Math.min(ends.get(i), ends.get(i + 1));
            int high = Math.max(ends.get(i), ends.get(i + 1)) + 1;
            edges.computeIfAbsent(low, _ -> new ArrayList<>()).add(high);
        }
        assertThat(Cycles.in(edges)).isEmpty();

        edges.computeIfAbsent(100, _ -> new ArrayList<>()).add(101);
        edges.computeIfAbsent(101, _ -> new ArrayList<>()).add(100);
        assertThat(Cycles.in(edges)).hasSize(1);
    }
}
