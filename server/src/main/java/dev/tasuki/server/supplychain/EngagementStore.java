package dev.tasuki.server.supplychain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Engagements in PostgreSQL: those of the viewer's own record, and those of connected organisations that name it.
final class EngagementStore {
    private static final String SELECT = """
            select e.id, e.organisation_id, o.name_ja as recorder_ja, o.name_en as recorder_en,
                   e.target_id, t.name_ja as target_ja, t.name_en as target_en,
                   e.customer_id, c.name_ja as customer_ja, c.name_en as customer_en,
                   e.provider_id, p.name_ja as provider_ja, p.name_en as provider_en,
                   e.tier, e.contract_forms, e.requirement_package, e.customer_roles, e.provider_roles,
                   e.starts_on, e.ends_on, e.note, e.version, e.created_at
              from engagement e
              join target t on t.id = e.target_id
              left join organisation o on o.id = e.organisation_id
              left join organisation c on c.id = e.customer_id
              left join organisation p on p.id = e.provider_id
            """;

    /// What a viewer sees: its own record, and what an accepted connection shows it.
    private static final String SEEN = """
             where (e.organisation_id = :organisation
                    or exists (select 1
                                 from connection n
                                where n.represents_id = :organisation
                                  and n.ended_at is null
                                  and n.party_id in (e.customer_id, e.provider_id)))
            """;

    /// Somebody whose name is not the viewer's to see: a guest is shown no address book.
    private static final Text NOT_SHOWN = new Text("非公開の組織", "undisclosed organisation");

    /// Which organisation acts for an entry of an address book.
    private record Representation(OrganisationId partyId, OrganisationId representsId) {}

    private record Row(
            EngagementId id,
            OrganisationId organisationId,
            @Nullable String recorderJa,
            @Nullable String recorderEn,
            TargetId targetId,
            String targetJa,
            String targetEn,
            OrganisationId customerId,
            @Nullable String customerJa,
            @Nullable String customerEn,
            OrganisationId providerId,
            @Nullable String providerJa,
            @Nullable String providerEn,
            int tier,
            List<String> contractForms,
            RequirementPackage requirementPackage,
            List<String> customerRoles,
            List<String> providerRoles,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            Optional<String> note,
            int version,
            Instant createdAt) {

        RecordedEngagement engagement() {
            return new RecordedEngagement(
                    id,
                    organisationId,
                    name(recorderJa, recorderEn),
                    new EngagementContent(content(), note),
                    new Text(targetJa, targetEn),
                    name(customerJa, customerEn),
                    name(providerJa, providerEn),
                    version,
                    createdAt);
        }

        private Engagement content() {
            var forms = EnumSet.noneOf(ContractForm.class);
            contractForms.forEach(word -> forms.add(Optional.ofNullable(
                            ContractForm.byId().get(word))
                    .orElseThrow(() -> new IllegalStateException("the database holds no contract form in " + word))));
            return new Engagement(
                    EngagementContent.party(customerId),
                    EngagementContent.party(providerId),
                    new dev.tasuki.domain.supplychain.TargetId(targetId.toString()),
                    forms,
                    new Tier(tier),
                    requirementPackage,
                    RoleWords.parse(providerRoles),
                    RoleWords.parse(customerRoles),
                    startsOn,
                    endsOn);
        }

        private static Text name(@Nullable String ja, @Nullable String en) {
            return ja == null || en == null ? NOT_SHOWN : new Text(ja, en);
        }
    }

    private final JdbcClient jdbc;

    EngagementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Viewer viewer, EngagementId id, EngagementContent content, Instant now) {
        bind(jdbc.sql("""
                                insert into engagement (id, organisation_id, target_id, customer_id, provider_id, tier,
                                                        contract_forms, requirement_package, customer_roles,
                                                        provider_roles, starts_on, ends_on, note, created_at)
                                values (:id, :organisation, :target, :customer, :provider, :tier,
                                        :forms, :package, :customerRoles,
                                        :providerRoles, :from, :until, :note, :now)
                                """), content)
                .param("id", id)
                .param("organisation", viewer.organisation())
                .param("now", now)
                .update();
    }

    /// Changes the entry if it still is what the person saw.
    ///
    /// @return whether it was
    boolean update(Viewer viewer, EngagementId id, EngagementContent content, int version) {
        return bind(jdbc.sql("""
                                        update engagement
                                           set target_id = :target, customer_id = :customer, provider_id = :provider,
                                               tier = :tier, contract_forms = :forms, requirement_package = :package,
                                               customer_roles = :customerRoles, provider_roles = :providerRoles,
                                               starts_on = :from, ends_on = :until, note = :note,
                                               version = version + 1
                                         where organisation_id = :organisation
                                           and id = :id
                                           and version = :version
                                        """), content)
                        .param("id", id)
                        .param("organisation", viewer.organisation())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, EngagementContent content) {
        Engagement engagement = content.engagement();
        return statement
                .param("target", content.target())
                .param("customer", content.customer())
                .param("provider", content.provider())
                .param("tier", engagement.tier().depth())
                .param("forms", TextArray.ofChoices(engagement.contractForms()))
                .param("package", engagement.requirementPackage())
                .param("customerRoles", TextArray.of(RoleWords.write(engagement.customerRoles())))
                .param("providerRoles", TextArray.of(RoleWords.write(engagement.roles())))
                .param("from", engagement.from())
                .param("until", engagement.until())
                .param("note", content.note());
    }

    Optional<RecordedEngagement> find(Viewer viewer, EngagementId id) {
        return jdbc.sql(SELECT + SEEN + " and e.id = :id")
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::engagement);
    }

    /// Those of these engagements that the viewer sees, in the order they were added.
    List<RecordedEngagement> findAll(Viewer viewer, Collection<EngagementId> several) {
        return Rows.list(
                jdbc.sql(SELECT + SEEN + " and e.id = any (cast(:several as uuid[])) order by e.id")
                        .param("organisation", viewer.organisation())
                        .param(
                                "several",
                                TextArray.of(several.stream()
                                        .map(EngagementId::toString)
                                        .toList()))
                        .query(Row.class),
                Row::engagement);
    }

    /// Which organisation on this server acts for which entry of an address book, of the sides of these engagements.
    Map<OrganisationId, OrganisationId> actors(Collection<RecordedEngagement> engagements) {
        Map<OrganisationId, OrganisationId> actors = new HashMap<>();
        Rows.list(jdbc.sql("""
                                select party_id, represents_id
                                  from connection
                                 where accepted_at is not null
                                   and ended_at is null
                                   and party_id = any (cast(:parties as uuid[]))
                                """)
                        .param(
                                "parties",
                                TextArray.of(engagements.stream()
                                        .map(RecordedEngagement::content)
                                        .flatMap(content -> Stream.of(content.customer(), content.provider()))
                                        .map(OrganisationId::toString)
                                        .distinct()
                                        .toList()))
                        .query(Representation.class))
                .forEach(each -> actors.put(each.partyId(), each.representsId()));
        engagements.forEach(engagement -> actors.put(engagement.recordedBy(), engagement.recordedBy()));
        return actors;
    }

    /// Engagements in the order they were added.
    ///
    /// @param after only those after this one
    List<RecordedEngagement> list(
            Viewer viewer, EngagementFilter filter, LocalDate day, Optional<EngagementId> after, int limit) {
        return Rows.list(
                filtered(SELECT + SEEN, """
                       and (cast(:after as uuid) is null or e.id > :after)
                     order by e.id
                     limit :limit
                    """, viewer, filter, day)
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class),
                Row::engagement);
    }

    EngagementCounts counts(Viewer viewer, EngagementFilter filter, LocalDate day) {
        return filtered("""
                        select count(*) filter (where e.starts_on <= :day and coalesce(e.ends_on >= :day, true))
                                 as in_force,
                               count(*) filter (where e.starts_on > :day) as coming,
                               count(*) filter (where e.ends_on < :day) as ended
                          from engagement e
                        """ + SEEN, "", viewer, filter.in(Optional.empty()), day)
                .query(EngagementCounts.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(
            String select, String rest, Viewer viewer, EngagementFilter filter, LocalDate day) {
        return jdbc.sql(select + """
                       and (cast(:target as uuid) is null or e.target_id = :target)
                       and (cast(:party as uuid) is null or :party in (e.customer_id, e.provider_id))
                       and case cast(:state as text)
                             when 'in-force' then e.starts_on <= :day and coalesce(e.ends_on >= :day, true)
                             when 'coming' then e.starts_on > :day
                             when 'ended' then e.ends_on < :day
                             else true
                           end
                    """ + rest)
                .param("organisation", viewer.organisation())
                .param("target", filter.target())
                .param("party", filter.party())
                .param("state", filter.state())
                .param("day", day);
    }

    /// The engagements in the viewer's record that are in force on a day and name the viewer's organisation itself.
    List<RecordedEngagement> naming(Viewer viewer, Collection<TargetId> targets, LocalDate day) {
        return Rows.list(
                jdbc.sql(SELECT + """
                     where e.organisation_id = :organisation
                       and :organisation in (e.customer_id, e.provider_id)
                       and e.starts_on <= :day
                       and coalesce(e.ends_on >= :day, true)
                       and e.target_id = any (cast(:targets as uuid[]))
                     order by e.id
                    """)
                        .param("organisation", viewer.organisation())
                        .param("day", day)
                        .param(
                                "targets",
                                TextArray.of(
                                        targets.stream().map(TargetId::toString).toList()))
                        .query(Row.class),
                Row::engagement);
    }
}
