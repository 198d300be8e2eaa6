package dev.tasuki.domain.responsibility.rule;

import static dev.tasuki.domain.catalogue.RequirementPackage.MINIMUM;
import static dev.tasuki.domain.catalogue.RequirementPackage.STANDARD;
import static dev.tasuki.domain.catalogue.Role.CUSTOMER;
import static dev.tasuki.domain.catalogue.Role.DEVELOPER;
import static dev.tasuki.domain.catalogue.Role.OPERATOR;
import static dev.tasuki.domain.catalogue.Role.SUPPLIER;
import static dev.tasuki.domain.supplychain.Stance.PRIMARY;
import static dev.tasuki.domain.supplychain.Stance.SUPPORTING;
import static dev.tasuki.domain.supplychain.chain.Chains.DAY;
import static dev.tasuki.domain.supplychain.chain.Chains.share;
import static dev.tasuki.domain.supplychain.chain.ShareState.OFFERED;

import dev.tasuki.domain.catalogue.Bearer;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.chain.Business;
import dev.tasuki.domain.supplychain.chain.Commission;
import dev.tasuki.domain.supplychain.chain.ContractDocument;
import dev.tasuki.domain.supplychain.chain.Origin;
import dev.tasuki.domain.supplychain.chain.Risk;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.domain.supplychain.chain.Sketch;
import dev.tasuki.domain.supplychain.chain.Sketch.EngagementSketch;
import dev.tasuki.domain.supplychain.chain.Sketch.TargetSketch;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.domain.supplychain.chain.VulnerabilityHandling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// For every rule the smallest graph that breaks it, and the same graph mended.
final class BrokenRules {
    private final Sketch sketch = new Sketch();
    private final boolean mended;

    private BrokenRules(boolean mended) {
        this.mended = mended;
    }

    static SupplyChain broken(Rule rule) {
        return new BrokenRules(false).draw(rule);
    }

    static SupplyChain mended(Rule rule) {
        return new BrokenRules(true).draw(rule);
    }

    private TargetSketch system() {
        return sketch.target("system");
    }

    private EngagementSketch prime() {
        return sketch.engagement("ministry", "prime", "system");
    }

    private SupplyChain draw(Rule rule) {
        switch (rule) {
            case RULE_01 -> {
                system().role("maker", DEVELOPER).role("maker", SUPPLIER).role("ministry", CUSTOMER);
                if (mended) {
                    system().isVoid(OPERATOR);
                }
            }
            case RULE_02 -> system().kind(mended ? Optional.of(SoftwareClass.PRODUCT) : Optional.empty());
            case RULE_03 -> {
                sketch.party("ministry").bearer(Bearer.CUSTOMER);
                system().role("ministry", mended ? CUSTOMER : OPERATOR);
            }
            case RULE_04 -> {
                system().role("ministry", CUSTOMER);
                if (mended) {
                    system().noted("ministry", OPERATOR, "the operating section");
                } else {
                    system().role("ministry", OPERATOR);
                }
            }
            case RULE_05 -> {
                sketch.party("ministry");
                sketch.party("makers").of("ministry");
                system().origin(Origin.IN_HOUSE)
                        .role("ministry", CUSTOMER)
                        .role("makers", SUPPLIER, PRIMARY)
                        .role("makers", DEVELOPER, mended ? PRIMARY : SUPPORTING);
            }
            case RULE_06 -> {
                system().part("library");
                if (mended) {
                    sketch.target("library").role("maker", DEVELOPER);
                }
            }
            case RULE_07 -> {
                system().part("library");
                if (mended) {
                    system().role("integrator", DEVELOPER);
                }
            }
            case RULE_08 -> {
                system().part("library").role("integrator", DEVELOPER);
                sketch.target("library").role("maker", DEVELOPER);
                if (mended) {
                    sketch.target("library").role("maker", SUPPLIER);
                }
            }
            case RULE_09 -> {
                system().role("maker", DEVELOPER).role("seller", SUPPLIER);
                if (mended) {
                    system().defects("maker", "seller");
                } else {
                    system().defects("maker", "maker");
                }
            }
            case RULE_10 -> {
                system().role("ministry", CUSTOMER).role("staff", OPERATOR).role("maker", DEVELOPER);
                sketch.party("staff").of("ministry");
                sketch.engagement("ministry", "seller", "system")
                        .form(ContractForm.SALES)
                        .role(SUPPLIER, PRIMARY)
                        .document(ContractDocument.LICENCE)
                        .document(ContractDocument.MAINTENANCE);
                if (mended) {
                    sketch.engagement("seller", "maker", "system").document(ContractDocument.SALES);
                }
            }
            case RULE_11 -> {
                prime().form(ContractForm.USE)
                        .document(ContractDocument.TERMS_OF_USE)
                        .document(ContractDocument.SLA);
                if (mended) {
                    prime().demarcation("The provider runs the service, the ministry its accounts.");
                }
            }
            case RULE_12 -> {
                prime().form(ContractForm.OPERATION).role(OPERATOR, SUPPORTING);
                if (mended) {
                    prime().scope("monitoring by night");
                }
            }
            case RULE_13 -> {
                prime().commission(Commission.CONTRACT_WORK).role(DEVELOPER, PRIMARY);
                if (mended) {
                    prime().role(SUPPLIER, PRIMARY);
                }
            }
            case RULE_14 -> {
                prime().commission(Commission.QUASI_MANDATE).scope("support of the developers");
                if (mended) {
                    prime().duty("reviews of the design");
                }
            }
            case RULE_15 -> {
                system().kind(Optional.of(SoftwareClass.PRODUCT));
                prime().form(ContractForm.MAINTENANCE)
                        .vulnerabilities(mended ? VulnerabilityHandling.SEPARATE : VulnerabilityHandling.EXCLUDED);
            }
            case RULE_16 -> {
                system().origin(Origin.COMMISSIONED).operating();
                prime().form(ContractForm.MAINTENANCE).vulnerabilities(VulnerabilityHandling.INCLUDED);
                if (mended) {
                    prime().document(ContractDocument.CHANGE_MEMORANDUM);
                }
            }
            case RULE_17 -> {
                system().platform().role("cloud", DEVELOPER).role("cloud", OPERATOR);
                if (mended) {
                    system().role("cloud", SUPPLIER);
                }
            }
            case RULE_18 -> system().external("openssl", Optional.of("maker"), when(mended, DEVELOPER));
            case RULE_19 -> {
                sketch.party("seller").does(Business.SALES);
                if (mended) {
                    system().role("seller", SUPPLIER);
                }
            }
            case RULE_20 -> {
                sketch.party("studio").does(Business.WEB_PROGRAMMING);
                if (mended) {
                    system().role("studio", DEVELOPER);
                }
            }
            case RULE_21 -> {
                system().role("ministry", CUSTOMER);
                prime().role(DEVELOPER, PRIMARY);
                sketch.engagement("prime", "sub", "system").tier(mended ? 1 : 0);
            }
            case RULE_22 -> {
                prime().role(DEVELOPER, PRIMARY);
                if (mended) {
                    prime().level(MINIMUM);
                }
            }
            case RULE_23 -> {
                prime().level(MINIMUM)
                        .role(DEVELOPER, SUPPORTING)
                        .shares(share(mended ? "S(1)-1.1" : "S(1)-1.3", OFFERED));
            }
            case RULE_24 -> prime().role(DEVELOPER, PRIMARY).carvesOut(mended ? "S(1)-1.3" : "S(1)-1.1");
            case RULE_25 -> {
                system().level(MINIMUM).risk(Risk.INFORMATION);
                if (mended) {
                    system().reason("Only public timetables are handled.");
                }
            }
            case RULE_26 -> {
                system().level(MINIMUM);
                prime().level(mended ? MINIMUM : STANDARD);
            }
            case RULE_27 -> {
                system().level(STANDARD);
                prime().level(mended ? STANDARD : MINIMUM);
            }
            case RULE_28 ->
                prime().role(DEVELOPER, mended ? SUPPORTING : PRIMARY).carvesOut("S(1)-1.3");
            case RULE_29 -> {
                prime().role(DEVELOPER, SUPPORTING);
                if (mended) {
                    system().role("ministry", DEVELOPER, PRIMARY);
                }
            }
            case RULE_30 -> {
                system().level(MINIMUM).role("staff", OPERATOR, PRIMARY).csirt("staff", "S(3)-1.1");
                prime().role(OPERATOR, SUPPORTING);
                if (mended) {
                    prime().shares(operatorsShare("S(3)-1.1", Optional.empty()));
                }
            }
            case RULE_31 -> {
                system().role("ministry", CUSTOMER).generatedWith("tool");
                sketch.target("tool").role("vendor", DEVELOPER).role("vendor", SUPPLIER);
                system().role(mended ? "ministry" : "vendor", DEVELOPER);
            }
            case RULE_32 -> {
                system().role("maker", DEVELOPER);
                if (mended) {
                    sketch.party("maker").acknowledged(DAY);
                }
            }
            case RULE_33 -> {
                prime().level(MINIMUM).role(DEVELOPER, SUPPORTING).shares(share("S(1)-1.1", OFFERED));
                if (mended) {
                    system().role("ministry", DEVELOPER, PRIMARY);
                }
            }
            case RULE_34 -> {
                system().role("ministry", CUSTOMER);
                sketch.party("makers").of("ministry").does(Business.DEVELOPMENT);
                if (mended) {
                    system().role("makers", DEVELOPER);
                }
            }
            case RULE_35 -> {
                if (mended) {
                    system().role("one", DEVELOPER, PRIMARY).role("two", DEVELOPER, SUPPORTING);
                } else {
                    system().role("one", DEVELOPER).role("two", DEVELOPER, SUPPORTING);
                }
            }
            case RULE_36 ->
                prime().role(OPERATOR, SUPPORTING)
                        .shares(operatorsShare("S(3)-1.1", Optional.of(mended ? DAY.plusMonths(3) : DAY)));
            case TASUKI_01 ->
                system().level(MINIMUM)
                        .role("one", DEVELOPER, PRIMARY)
                        .role("two", DEVELOPER, mended ? SUPPORTING : PRIMARY);
            case TASUKI_02 -> {
                system().level(MINIMUM)
                        .role("ministry", CUSTOMER)
                        .role("maker", SUPPLIER)
                        .role("maker", OPERATOR);
                prime().role(DEVELOPER, PRIMARY);
                if (!mended) {
                    prime().carvesOut("S(1)-1.1");
                }
            }
            case TASUKI_03 -> {
                system().part("library");
                if (!mended) {
                    sketch.target("library").part("system");
                }
            }
            case TASUKI_04 -> {
                LocalDate end = DAY.minusMonths(2);
                EngagementSketch earlier =
                        sketch.engagement("ministry", "former", "system").until(end);
                prime().after(earlier, mended ? end.plusDays(1) : end.plusMonths(1));
            }
            case TASUKI_05 -> {
                String maker = mended ? "Aozora" : "<development support>";
                system().external(mended ? "OpenSSL" : "＜採用した OSS＞", Optional.of(maker), Optional.of(DEVELOPER));
                prime().scope(mended ? "screens" : "<which part is supported>");
            }
        }
        return sketch.chain();
    }

    private static Optional<Role> when(boolean mended, Role role) {
        return mended ? Optional.of(role) : Optional.empty();
    }

    private static Share operatorsShare(String requirement, Optional<LocalDate> due) {
        return new Share(
                new RequirementId(requirement),
                OPERATOR,
                "what we run",
                List.of(),
                due,
                List.of(new ShareStep(DAY, OFFERED, Optional.empty())));
    }
}
