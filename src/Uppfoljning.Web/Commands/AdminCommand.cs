using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Accounts;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>Accounts from the command line: the first one, and the way back in when a password is lost.</summary>
internal static class AdminCommand
{
    public static Command Create() => new("admin", CommandTexts.Of("admin")) { CreateAccount(), ResetPassword() };

    private static Command CreateAccount()
    {
        var email = new Option<string>("--email") { Description = CommandTexts.Of("admin.create.email"), Required = true };
        var name = new Option<string>("--name") { Description = CommandTexts.Of("admin.create.name"), Required = true };
        var roles = new Option<RoleKind[]>("--role") { Description = CommandTexts.Of("admin.create.role"), DefaultValueFactory = _ => [RoleKind.Admin] };
        var programmes = new Option<int[]>("--programme") { Description = CommandTexts.Of("admin.create.programme"), DefaultValueFactory = _ => [] };
        var fromInput = new Option<bool>("--password-stdin") { Description = CommandTexts.Of("admin.create.stdin") };
        var command = new Command("create", CommandTexts.Of("admin.create")) { email, name, roles, programmes, fromInput };
        command.SetAction((parsed, stop) => CreateAsync(
            parsed.GetValue(email)!, parsed.GetValue(name)!, parsed.GetValue(roles)!, parsed.GetValue(programmes)!, parsed.GetValue(fromInput), stop));
        return command;
    }

    private static Command ResetPassword()
    {
        var email = new Option<string>("--email") { Description = CommandTexts.Of("admin.create.email"), Required = true };
        var command = new Command("reset", CommandTexts.Of("admin.reset")) { email };
        command.SetAction((parsed, stop) => ResetAsync(parsed.GetValue(email)!, stop));
        return command;
    }

    private static async Task<int> CreateAsync(string email, string name, RoleKind[] roles, int[] programmes, bool fromInput, CancellationToken stop)
    {
        if (programmes.Length == 0 && roles.Any(r => r != RoleKind.Admin))
        {
            throw new RefusedException(CommandTexts.Of("admin.create.programmeNeeded"));
        }

        await using var house = CommandHouse.Open();
        await Site.PrepareAsync(house, stop);
        await using var scope = house.CreateAsyncScope();
        await RefuseImpossibleAsync(scope.ServiceProvider.GetRequiredService<AccountList>(), roles, programmes, stop);
        var password = fromInput ? await Console.In.ReadLineAsync(stop) : null;
        switch (await scope.ServiceProvider.GetRequiredService<AccountService>().CreateAsync(email, name, password, by: null, stop))
        {
            case NotCreated refused:
                var words = scope.ServiceProvider.GetRequiredService<Texts>().Staff;
                throw new RefusedException(string.Join(Environment.NewLine, refused.Problems.Select(p => words[p.Key])));
            case Created created:
                await GiveAsync(scope.ServiceProvider.GetRequiredService<RoleService>(), created.Id, roles, programmes, stop);
                Console.WriteLine(Placeholders.Fill(CommandTexts.Of("admin.create.done"), ("id", $"{created.Id}")));
                Tell(created.TemporaryPassword);
                break;
        }

        return CommandLine.Ok;
    }

    /// <summary>Before anything is made: an account without its roles would be half of what was asked for.</summary>
    private static async Task RefuseImpossibleAsync(AccountList list, RoleKind[] roles, int[] programmes, CancellationToken stop)
    {
        var known = await list.ProgrammesAsync(stop);
        if (programmes.Where(p => !known.ContainsKey(p)).Select(p => (int?)p).FirstOrDefault() is { } missing)
        {
            throw Refusal(GiveOutcome.UnknownProgramme, missing);
        }

        if (roles.Distinct().GroupBy(Role.PlaceOf).Any(same => same.Count() > 1))
        {
            throw Refusal(GiveOutcome.BothSides, programmes[0]);
        }
    }

    private static RefusedException Refusal(GiveOutcome outcome, int? programme) =>
        new(Placeholders.Fill(CommandTexts.Of($"admin.create.{outcome}"), ("id", $"{programme}")));

    private static async Task GiveAsync(RoleService service, int account, RoleKind[] roles, int[] programmes, CancellationToken stop)
    {
        foreach (var role in roles)
        {
            foreach (var programme in role == RoleKind.Admin ? [null] : programmes.Cast<int?>())
            {
                var outcome = await service.GiveAsync(account, role, programme, by: null, stop);
                if (outcome != GiveOutcome.Given)
                {
                    throw Refusal(outcome, programme);
                }
            }
        }
    }

    private static async Task<int> ResetAsync(string email, CancellationToken stop)
    {
        await using var house = CommandHouse.Open();
        await Site.PrepareAsync(house, stop);
        await using var scope = house.CreateAsyncScope();
        var known = Security.EmailAddress.Read(email);
        var id = await scope.ServiceProvider.GetRequiredService<StaffDb>().Accounts.Where(a => a.Email == known).Select(a => (int?)a.Id).SingleOrDefaultAsync(stop)
            ?? throw new RefusedException(Placeholders.Fill(CommandTexts.Of("admin.unknown"), ("email", email)));
        var password = await scope.ServiceProvider.GetRequiredService<PasswordService>().ResetAsync(id, by: null, stop);
        Console.WriteLine(CommandTexts.Of("admin.reset.done"));
        Tell(password);
        return CommandLine.Ok;
    }

    private static void Tell(string? temporaryPassword)
    {
        if (temporaryPassword is not null)
        {
            Console.WriteLine(Placeholders.Fill(CommandTexts.Of("admin.temporary"), ("password", temporaryPassword)));
        }
    }
}
