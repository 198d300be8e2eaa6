package dev.tasuki.server.example;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.server.access.Accounts;
import dev.tasuki.server.access.Invitations;
import dev.tasuki.server.access.Organisations;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.Assurances;
import dev.tasuki.server.declaration.DeclarationIntake;
import dev.tasuki.server.declaration.DeclarationSigning;
import dev.tasuki.server.declaration.Declarations;
import dev.tasuki.server.declaration.SigningKeys;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.share.ShareLinks;
import dev.tasuki.server.share.Shares;
import dev.tasuki.server.supplychain.Connections;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.Releases;
import dev.tasuki.server.supplychain.Targets;

/// The use cases that the example goes through.
record ExampleParts(
        Accounts accounts,
        Organisations organisations,
        Invitations invitations,
        Parties parties,
        Connections connections,
        Targets targets,
        Releases releases,
        Engagements engagements,
        Shares shares,
        ShareLinks shareLinks,
        EvidenceArchive evidence,
        Assessments assessments,
        Assurances assurances,
        SigningKeys keys,
        DeclarationSigning signing,
        DeclarationIntake intake,
        Declarations declarations,
        Catalogue catalogue) {}
