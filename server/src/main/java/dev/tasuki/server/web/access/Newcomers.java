package dev.tasuki.server.web.access;

import dev.tasuki.server.access.CeremonyCookies;
import dev.tasuki.server.access.CeremonyKind;
import dev.tasuki.server.access.Entrance;
import dev.tasuki.server.access.Registered;
import dev.tasuki.server.access.ShownCodes;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Lets whoever has just registered in, and leads to recovery codes that were just made.
@Component
final class Newcomers {
    private final Entrance entrance;
    private final CeremonyCookies cookies;
    private final ShownCodes codes;

    Newcomers(Entrance entrance, CeremonyCookies cookies, ShownCodes codes) {
        this.entrance = entrance;
        this.cookies = cookies;
        this.codes = codes;
    }

    View registered(HttpServletRequest request, HttpServletResponse response, Registered registered) {
        cookies.clear(response, CeremonyKind.REGISTRATION);
        entrance.enter(request, response, registered.session());
        var shown = new ShownCodes.Shown(registered.recoveryCodes(), registered.home());
        return show(response, registered.account(), shown);
    }

    View show(HttpServletResponse response, AccountId account, ShownCodes.Shown shown) {
        cookies.write(response, CeremonyKind.CODES, codes.keep(account, shown));
        return Redirect.to("/account/recovery-codes");
    }
}
