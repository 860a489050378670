namespace Uppfoljning.Web.Commands;

/// <summary>The stores, words and keys for a verb that does not serve.</summary>
internal static class CommandHouse
{
    public static ServiceProvider Open() =>
        new ServiceCollection().AddLogging().AddHouse(SettingsFile.Read(SettingsFile.Sources())).BuildServiceProvider();
}
