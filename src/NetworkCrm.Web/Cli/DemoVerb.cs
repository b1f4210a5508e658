using System.CommandLine;
using System.Text.Json;
using NetworkCrm.Demo;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// <c>demo</c>: fills an owner's book with a made-up Indonesian network, the same for the same seed on the same day.
/// </summary>
internal static class DemoVerb
{
    public static Command Build()
    {
        var contacts = new Option<int>("--contacts")
        {
            Description = $"How many people, up to {DemoNetwork.MaxContacts}.",
            DefaultValueFactory = _ => 200,
        };
        var interactions = new Option<int>("--interactions")
        {
            Description =
                $"How many meetings, messages and calls over the last three years, up to {DemoNetwork.MaxInteractions}.",
            DefaultValueFactory = _ => 2000,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Another seed, another network.",
            DefaultValueFactory = _ => 1,
        };
        var remove = new Option<bool>("--remove")
        {
            Description =
                "Take the made-up people out again, with all that was noted about them; everybody else stays.",
        };
        var command = new Command("demo", "Add a made-up network, to look around in.")
        {
            contacts,
            interactions,
            seed,
            remove,
            Verbs.Owner,
            Verbs.Json,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var (people, logged) = (parsed.GetValue(contacts), parsed.GetValue(interactions));
                Within(people, DemoNetwork.MaxContacts, "--contacts");
                Within(logged, DemoNetwork.MaxInteractions, "--interactions");
                if (people == 0 && logged > 0)
                    throw new VerbException(
                        "Interactions need somebody to have them with: give --contacts too.",
                        ExitCodes.WrongUse
                    );
                using var installation = await Installation.OpenAsync(parsed, ct);
                if (parsed.GetValue(remove))
                {
                    var removed = await new DemoRemoval(installation.Database, TimeProvider.System).RemoveAsync(
                        await installation.OwnerAsync(parsed, ct),
                        ct
                    );
                    await Console.Out.WriteLineAsync(
                        parsed.GetValue(Verbs.Json)
                            ? JsonSerializer.Serialize(new { removed }, JsonSerializerOptions.Web)
                            : $"Removed {removed} contacts."
                    );
                    return ExitCodes.Fine;
                }

                var added = await new DemoNetwork(installation.Database, TimeProvider.System).AddAsync(
                    await installation.OwnerAsync(parsed, ct),
                    people,
                    logged,
                    parsed.GetValue(seed),
                    ct
                );
                await Console.Out.WriteLineAsync(
                    parsed.GetValue(Verbs.Json)
                        ? JsonSerializer.Serialize(added, JsonSerializerOptions.Web)
                        : $"Added {added.Contacts} contacts, {added.Interactions} interactions, {added.FollowUps} "
                            + $"follow-ups and {added.Nudges} nudges."
                );
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    private static void Within(int value, int max, string option)
    {
        if (value < 0 || value > max)
            throw new VerbException($"{option} goes from 0 to {max}.", ExitCodes.WrongUse);
    }
}
