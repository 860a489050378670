using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Uppfoljning.Web.Security;

/// <summary>Hashes and checks passwords (PBKDF2, HMAC-SHA-512). At most half the cores do so at a time, so that answering goes on.</summary>
public sealed class Passwords : IDisposable
{
    public const int Iterations = 220_000;

    private static readonly string Nobody = "";
    private readonly PasswordHasher<string> hasher;
    private readonly SemaphoreSlim atATime = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Lazy<string> hashOfNothing;

    /// <param name="iterations">Fewer only where nobody has anything to lose.</param>
    public Passwords(int iterations = Iterations)
    {
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        hashOfNothing = new(() => hasher.HashPassword(Nobody, Secrets.NewToken()));
    }

    public Task<string> HashAsync(string password, CancellationToken stop) => InTurnAsync(() => hasher.HashPassword(Nobody, password), stop);

    /// <param name="hash">Null when there is no such account: then it costs the same and is wrong.</param>
    public Task<bool> IsRightAsync(string? hash, string password, CancellationToken stop)
    {
        var isPossible = hash is not null && password.Length <= PasswordRules.MaxLength;
        return InTurnAsync(
            () => hasher.VerifyHashedPassword(Nobody, isPossible ? hash! : hashOfNothing.Value, isPossible ? password : Nobody) != PasswordVerificationResult.Failed && isPossible,
            stop);
    }

    public void Dispose() => atATime.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken stop)
    {
        await atATime.WaitAsync(stop);
        try
        {
            return work();
        }
        finally
        {
            atATime.Release();
        }
    }
}
