package dev.tasuki.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells from a request where it comes from.
public final class Visitors {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private final SiteAddress site;
    private final TrustedProxies proxies;

    Visitors(SiteAddress site, TrustedProxies proxies) {
        this.site = site;
        this.proxies = proxies;
    }

    public Visitor of(HttpServletRequest request) {
        return new Visitor(network(request), device(request.getHeader("User-Agent")));
    }

    /// The nearest address that a header names, where a proxy wrote it whose word is taken; else the neighbour's.
    private String network(HttpServletRequest request) {
        InetAddress neighbour = literal(request.getRemoteAddr()).orElse(InetAddress.getLoopbackAddress());
        String forwarded = request.getHeader("X-Forwarded-For");
        if (site.configured().isPresent() && proxies.include(neighbour) && forwarded != null) {
            String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
            return counted(literal(last).orElse(neighbour));
        }
        return counted(neighbour);
    }

    private static Optional<InetAddress> literal(String written) {
        try {
            return LITERAL.matcher(written).matches() ? Optional.of(InetAddress.ofLiteral(written)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// One household has 2^64 addresses of IPv6; they count as one.
    private static String counted(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }

    static String device(@org.jspecify.annotations.Nullable String agent) {
        String known = agent == null ? "" : agent;
        String browser = first(BROWSERS, known);
        String system = first(SYSTEMS, known);
        if (browser.isEmpty() && system.isEmpty()) {
            return "–";
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<Map.Entry<String, String>> marks, String agent) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
