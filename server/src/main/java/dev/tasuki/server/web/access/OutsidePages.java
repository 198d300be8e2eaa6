package dev.tasuki.server.web.access;

import dev.tasuki.server.access.Caller;
import dev.tasuki.server.access.CeremonyCookies;
import dev.tasuki.server.access.CeremonyKind;
import dev.tasuki.server.access.Entrance;
import dev.tasuki.server.access.OutsideIdentities;
import dev.tasuki.server.access.OutsideIdentities.Arrival;
import dev.tasuki.server.access.OutsideIdentities.Leaving;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.access.SignInMeans;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.access.Visitors;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The way to an outside identity provider and back.
///
/// The way there is a link on a page of ours: the content policy lets no form lead elsewhere.
@Controller
public final class OutsidePages {
    private final OutsideIdentities outside;
    private final SignInMeans means;
    private final Entrance entrance;
    private final Newcomers newcomers;
    private final CeremonyCookies cookies;
    private final Visitors visitors;
    private final SiteAddress site;

    OutsidePages(
            OutsideIdentities outside,
            SignInMeans means,
            Entrance entrance,
            Newcomers newcomers,
            CeremonyCookies cookies,
            Visitors visitors,
            SiteAddress site) {
        this.outside = outside;
        this.means = means;
        this.entrance = entrance;
        this.newcomers = newcomers;
        this.cookies = cookies;
        this.visitors = visitors;
        this.site = site;
    }

    /// What the last page before the provider shows.
    public record AwayView(String provider, String address) {}

    @PostMapping("/sign-in/outside")
    @Requires(Permission.ANYONE)
    View toSignIn(
            Frame frame,
            @RequestParam(name = "then", defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        String ours = Redirect.isOurs(then) ? then : "";
        return away(frame, outside.toSignIn(ours, site.origin(request)), response);
    }

    @PostMapping("/account/outside")
    @Requires(Permission.SIGNED_IN)
    View toLink(Frame frame, SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (!means.isRecent(person)) {
            return SignInPages.again("/account");
        }
        return away(frame, outside.toLink(person, site.origin(request)), response);
    }

    @PostMapping("/account/outside/remove")
    @Requires(Permission.SIGNED_IN)
    View unlink(SignedIn person) {
        if (!means.isRecent(person)) {
            return SignInPages.again("/account");
        }
        outside.unlink(person);
        return Redirect.to("/account", "access.done.outside-unlinked");
    }

    @PostMapping("/register/outside")
    @Requires(Permission.ANYONE)
    View toRegister(Frame frame, HttpServletRequest request, HttpServletResponse response) {
        return away(frame, outside.toRegister(site.origin(request)), response);
    }

    @GetMapping(OutsideIdentities.BACK)
    @Requires(Permission.ANYONE)
    View arrive(
            Caller caller,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret ceremony = cookies.read(request, CeremonyKind.OUTSIDE).orElseThrow(OutsideIdentities::failed);
        cookies.clear(response, CeremonyKind.OUTSIDE);
        Arrival arrival = outside.arrive(
                ceremony,
                state,
                code,
                caller.person(),
                cookies.read(request, CeremonyKind.REGISTRATION),
                site.origin(request),
                visitors.of(request));
        return switch (arrival) {
            case Arrival.In(Secret session, String then) -> {
                entrance.enter(request, response, session);
                yield Redirect.back(then, "/");
            }
            case Arrival.Linked _ -> Redirect.to("/account", "access.done.outside-linked");
            case Arrival.New(var registered) -> newcomers.registered(request, response, registered);
        };
    }

    private View away(Frame frame, Leaving leaving, HttpServletResponse response) {
        cookies.write(response, CeremonyKind.OUTSIDE, leaving.secret());
        return Page.of(
                "access/away",
                frame,
                new AwayView(outside.provider().orElse(""), leaving.address().toString()));
    }
}
