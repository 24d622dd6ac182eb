namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>What every posted move carries: the version of the case that its page showed.</summary>
public abstract class MoveForm
{
    public int Version { get; set; }
}

/// <summary>A move that asks nothing more.</summary>
public sealed class PlainMoveForm : MoveForm;
