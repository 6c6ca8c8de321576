package news.everyday.kubernetes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that must hold for every rendering.
 *
 * @param name as the broken examples and the README call it
 * @param violations one sentence for each place where it doesn't hold
 */
record Rule(String name, Function<Manifests, Stream<String>> violations) {

    static final List<Rule> ALL = List.of(
            new Rule("known-fields", SchemaRules::knownFields),
            new Rule("selectors-match", SelectorRules::selectorsMatch),
            new Rule("selectors-exclude-jobs", SelectorRules::servicesLeaveJobsAlone),
            new Rule("ports-match", PortRules::portsMatch),
            new Rule("targets-exist", ReferenceRules::targetsExist),
            new Rule("keys-exist", ReferenceRules::keysExist),
            new Rule("variables-defined", ReferenceRules::variablesDefined),
            new Rule("journal-kept", ReferenceRules::journalKept),
            new Rule("limits-set", ResourceRules::limitsSet),
            new Rule("cores-agree", ResourceRules::coresAgree),
            new Rule("images-pinned", ResourceRules::imagesPinned),
            new Rule("restricted", PodSecurityRules::restricted),
            new Rule("own-account", PodSecurityRules::ownAccount),
            new Rule("probes-set", AvailabilityRules::probesSet),
            new Rule("drain-fits", AvailabilityRules::drainFits),
            new Rule("rollout-keeps-all", AvailabilityRules::rolloutKeepsAll),
            new Rule("disruption-bounded", AvailabilityRules::disruptionBounded),
            new Rule("spread", AvailabilityRules::spread),
            new Rule("scaling-calm", ScalingRules::scalingCalm),
            new Rule("scaler-owns-replicas", ScalingRules::scalerOwnsReplicas),
            new Rule("connections-fit", ScalingRules::connectionsFit),
            new Rule("denied-by-default", NetworkRules::deniedByDefault),
            new Rule("edges-covered", NetworkRules::edgesCovered),
            new Rule("edges-needed", NetworkRules::edgesNeeded),
            new Rule("addresses-set", ConfigurationRules::addressesSet),
            new Rule("secrets-apart", ConfigurationRules::secretsApart),
            new Rule("roles-apart", ConfigurationRules::rolesApart));
}
