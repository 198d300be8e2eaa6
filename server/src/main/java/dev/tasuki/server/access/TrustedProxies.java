package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.SettingRefusal;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// The neighbours whose word is taken for where a request comes from. Whoever else sends such a header invents it.
final class TrustedProxies {
    /// Where the operator names none: a proxy on the same machine.
    private static final String SAME_MACHINE = "127.0.0.0/8,::1";

    /// Addresses and networks, never names: nobody is asked who somebody is.
    private static final Pattern LITERAL =
            Pattern.compile("(([0-9]{1,3}[.]){3}[0-9]{1,3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/[0-9]{1,3})?");

    private static final Text NOT_AN_ADDRESS = new Text(
            "TASUKI_TRUSTED_PROXIES の「{0}」は、IP アドレスでもネットワークでもありません。10.0.0.5 や 10.0.0.0/24 のように、コンマで区切って指定してください。",
            "“{0}” in TASUKI_TRUSTED_PROXIES is neither an IP address nor a network. Write 10.0.0.5 or 10.0.0.0/24,"
                    + " separated by commas.");

    private final List<IpAddressMatcher> neighbours;

    private TrustedProxies(List<IpAddressMatcher> neighbours) {
        this.neighbours = List.copyOf(neighbours);
    }

    /// @param list addresses and networks, separated by commas; empty for this machine alone
    /// @throws SettingRefusal when one of them is neither
    static TrustedProxies configured(String list) {
        return new TrustedProxies(Arrays.stream((list.isBlank() ? SAME_MACHINE : list).split(",", -1))
                .map(String::strip)
                .map(TrustedProxies::matcher)
                .toList());
    }

    private static IpAddressMatcher matcher(String written) {
        if (!LITERAL.matcher(written).matches()) {
            throw new SettingRefusal(NOT_AN_ADDRESS.with(written));
        }
        try {
            // The literal is parsed first, since the matcher would look a name up.
            InetAddress address = InetAddress.ofLiteral(written.replaceFirst("/.*", ""));
            int bits = written.contains("/") ? Integer.parseInt(written.replaceFirst(".*/", "")) : 0;
            if (bits > address.getAddress().length * 8) {
                throw new IllegalArgumentException("a network narrower than an address: " + written);
            }
            return new IpAddressMatcher(written);
        } catch (IllegalArgumentException e) {
            throw new SettingRefusal(NOT_AN_ADDRESS.with(written));
        }
    }

    boolean include(InetAddress neighbour) {
        return neighbours.stream().anyMatch(matcher -> matcher.matches(neighbour.getHostAddress()));
    }
}
