package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.formats.text.Text;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// What one party of a supply chain owes, or is to owe, about one target under one individual requirement.
///
/// @param requirementPackage the package that counts for the party there
/// @param grounds            at least one: each role and engagement that brings it, with how far it is owed by that
public record PartyObligation(
        PartyId party,
        TargetId target,
        Requirement requirement,
        RequirementPackage requirementPackage,
        List<Ground> grounds) {
    public PartyObligation {
        grounds = List.copyOf(grounds);
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("nothing is owed without a ground: " + requirement.id());
        }
    }

    /// How far it is owed: the strongest of its grounds.
    public Standing standing() {
        return strongest().standing();
    }

    /// The ground that decides how far it is owed.
    public Ground strongest() {
        return Collections.min(grounds, Comparator.comparing(Ground::standing));
    }

    /// How far it is owed, and how far the two are with a share of it.
    public Text words() {
        return strongest().words();
    }
}
