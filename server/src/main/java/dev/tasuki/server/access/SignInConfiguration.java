package dev.tasuki.server.access;

import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.secret.MasterKey;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ways to sign in, to register, and to change how one signs in.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    SignIn signIn(
            Tenancy tenancy,
            AccountStore store,
            Passwords passwords,
            RecoveryCodes recoveryCodes,
            Attempts attempts,
            Sessions sessions,
            MasterKey masterKey,
            Clock clock) {
        return new SignIn(tenancy, store, passwords, recoveryCodes, attempts, sessions, masterKey, clock);
    }

    @Bean
    SignInLinks signInLinks(
            Tenancy tenancy,
            JdbcClient jdbc,
            AccountStore accounts,
            Sessions sessions,
            SecureRandom random,
            Clock clock) {
        return new SignInLinks(tenancy, jdbc, accounts, sessions, random, clock);
    }

    @Bean
    Passkeys passkeys(
            Tenancy tenancy, PasskeyStore store, Ceremonies ceremonies, Attempts attempts, Sessions sessions) {
        return new Passkeys(tenancy, store, ceremonies, attempts, sessions);
    }

    @Bean
    SetUp setUp(Accounts accounts, Attempts attempts, SecureRandom random) {
        return new SetUp(accounts, attempts, random);
    }

    @Bean
    Registrations registrations(
            Tenancy tenancy,
            AccountStore store,
            Accounts accounts,
            Organisations organisations,
            Invitations invitations,
            Ceremonies ceremonies,
            Passkeys passkeys,
            AccountSecrets secrets,
            Sessions sessions,
            Ids ids,
            SecureRandom random) {
        return new Registrations(
                tenancy,
                store,
                accounts,
                organisations,
                invitations,
                ceremonies,
                passkeys,
                secrets,
                sessions,
                ids,
                random);
    }

    @Bean
    SignInMeans signInMeans(
            Tenancy tenancy,
            AccountStore store,
            PasskeyStore passkeys,
            AccountSecrets secrets,
            Ceremonies ceremonies,
            Sessions sessions,
            SecureRandom random,
            Clock clock) {
        return new SignInMeans(tenancy, store, passkeys, secrets, ceremonies, sessions, random, clock);
    }

    @Bean
    ShownCodes shownCodes(Ceremonies ceremonies) {
        return new ShownCodes(ceremonies);
    }

    @Bean
    OutsideIdentities outsideIdentities(
            @Value("${tasuki.oidc.issuer:}") String issuer,
            @Value("${tasuki.oidc.client-id:}") String clientId,
            @Value("${tasuki.oidc.client-secret:}") String clientSecret,
            Tenancy tenancy,
            JdbcClient jdbc,
            Ceremonies ceremonies,
            Registrations registrations,
            SignInMeans means,
            Sessions sessions,
            Clock clock) {
        return new OutsideIdentities(
                OutsideSettings.configured(issuer, clientId, clientSecret)
                        .map(settings -> new OutsideProvider(settings, clock)),
                tenancy,
                jdbc,
                ceremonies,
                registrations,
                means,
                sessions,
                clock);
    }
}
