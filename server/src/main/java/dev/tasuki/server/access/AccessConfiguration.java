package dev.tasuki.server.access;

import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import dev.tasuki.server.shared.secret.MasterKey;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The parts of this module.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Sessions sessions(Tenancy tenancy, JdbcClient jdbc, Ids ids, SecureRandom random, Clock clock) {
        return new Sessions(tenancy, new SessionStore(jdbc), ids, random, clock);
    }

    @Bean
    AccountStore accountStore(JdbcClient jdbc) {
        return new AccountStore(jdbc);
    }

    @Bean
    PasskeyStore passkeyStore(JdbcClient jdbc, Ids ids, Clock clock) {
        return new PasskeyStore(jdbc, ids, clock);
    }

    @Bean
    Attempts attempts(Tenancy tenancy, JdbcClient jdbc, Clock clock) {
        return new Attempts(tenancy, jdbc, clock);
    }

    @Bean
    Ceremonies ceremonies(
            Tenancy tenancy,
            JdbcClient jdbc,
            MasterKey masterKey,
            JsonMapper mapper,
            SecureRandom random,
            Clock clock) {
        return new Ceremonies(tenancy, jdbc, masterKey, mapper, random, clock);
    }

    @Bean
    CeremonyCookies ceremonyCookies(SecureConnection connection) {
        return new CeremonyCookies(connection);
    }

    @Bean
    Visitors visitors(SiteAddress site, @Value("${tasuki.trusted-proxies:}") String proxies) {
        return new Visitors(site, TrustedProxies.configured(proxies));
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    RecoveryCodes recoveryCodes(MasterKey masterKey, SecureRandom random) {
        return new RecoveryCodes(masterKey, random);
    }

    @Bean
    AccountSecrets accountSecrets(
            AccountStore store, Passwords passwords, RecoveryCodes recoveryCodes, MasterKey masterKey, Clock clock) {
        return new AccountSecrets(store, passwords, recoveryCodes, masterKey, clock);
    }

    @Bean
    Organisations organisations(
            Tenancy tenancy,
            JdbcClient jdbc,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            Clock clock,
            @Value("${tasuki.organisations.added-by:administrators}") String addedBy) {
        return new Organisations(
                tenancy,
                new OrganisationStore(jdbc),
                audit,
                search,
                OrganisationAdding.configured(addedBy),
                ids,
                clock);
    }

    @Bean
    Accounts accounts(
            Tenancy tenancy,
            AccountStore store,
            Members members,
            Sessions sessions,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        return new Accounts(tenancy, store, members, sessions, ids, random, clock);
    }

    @Bean
    Invitations invitations(
            Tenancy tenancy,
            JdbcClient jdbc,
            Organisations organisations,
            Accounts accounts,
            AuditRecord audit,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        return new Invitations(
                tenancy,
                new InvitationStore(jdbc),
                new OrganisationStore(jdbc),
                organisations,
                accounts,
                audit,
                ids,
                random,
                clock);
    }
}
