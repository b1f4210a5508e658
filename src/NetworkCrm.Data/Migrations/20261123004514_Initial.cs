using System;
using NetworkCrm.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NetworkCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Owners",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", nullable: false),
                    PhoneRegion = table.Column<string>(type: "TEXT", nullable: false),
                    DailyBudget = table.Column<int>(type: "INTEGER", nullable: false),
                    InnerDays = table.Column<int>(type: "INTEGER", nullable: false),
                    CloseDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ActiveDays = table.Column<int>(type: "INTEGER", nullable: false),
                    WiderDays = table.Column<int>(type: "INTEGER", nullable: false),
                    AcquaintanceDays = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanDays = table.Column<string>(type: "TEXT", nullable: false),
                    SweepAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    NextSweepAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PooledMu0 = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Owners", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Owners_AspNetUsers_Id",
                        column: x => x.Id,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", nullable: false),
                    Ticket = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", nullable: false),
                    SortName = table.Column<string>(type: "TEXT", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    Given = table.Column<string>(type: "TEXT", nullable: true),
                    Family = table.Column<string>(type: "TEXT", nullable: true),
                    Prefix = table.Column<string>(type: "TEXT", nullable: true),
                    Suffix = table.Column<string>(type: "TEXT", nullable: true),
                    Nickname = table.Column<string>(type: "TEXT", nullable: true),
                    Sapaan = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    Company = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Circle = table.Column<int>(type: "INTEGER", nullable: true),
                    CadenceDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Sphere = table.Column<int>(type: "INTEGER", nullable: true),
                    HowMet = table.Column<string>(type: "TEXT", nullable: true),
                    MetOn = table.Column<int>(type: "INTEGER", nullable: true),
                    IntroducedById = table.Column<long>(type: "INTEGER", nullable: true),
                    Birthday = table.Column<string>(type: "TEXT", nullable: true),
                    BirthdayKey = table.Column<int>(type: "INTEGER", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    DontNudge = table.Column<bool>(type: "INTEGER", nullable: false),
                    RemembersMe = table.Column<bool>(type: "INTEGER", nullable: false),
                    ThinksWell = table.Column<bool>(type: "INTEGER", nullable: false),
                    WouldRecommend = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    TrashedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SnoozedUntil = table.Column<int>(type: "INTEGER", nullable: true),
                    AddedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportBatchId = table.Column<long>(type: "INTEGER", nullable: true),
                    LastContactOn = table.Column<int>(type: "INTEGER", nullable: true),
                    RhythmDays = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.UniqueConstraint("AK_Contacts_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Contacts_Contacts_OwnerId_IntroducedById",
                        columns: x => new { x.OwnerId, x.IntroducedById },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Contacts_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AppliedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Created = table.Column<int>(type: "INTEGER", nullable: false),
                    Merged = table.Column<int>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    Errors = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportBatches", x => x.Id);
                    table.UniqueConstraint("AK_ImportBatches_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ImportBatches_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Interactions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Zone = table.Column<string>(type: "TEXT", nullable: false),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    CountsAsContact = table.Column<bool>(type: "INTEGER", nullable: false),
                    StartedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Setting = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: true),
                    Learned = table.Column<string>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    Answered = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interactions", x => x.Id);
                    table.UniqueConstraint("AK_Interactions_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Interactions_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactMethods",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Normalized = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactMethods", x => x.Id);
                    table.UniqueConstraint("AK_ContactMethods_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ContactMethods_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactTags",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Folded = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactTags", x => x.Id);
                    table.UniqueConstraint("AK_ContactTags_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ContactTags_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    FirstDueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Recurrence = table.Column<string>(type: "TEXT", nullable: true),
                    Origin = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanStep = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    PreviousId = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.UniqueConstraint("AK_FollowUps_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_FollowUps_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Nudges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    Rule = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedOn = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nudges", x => x.Id);
                    table.UniqueConstraint("AK_Nudges_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Nudges_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PendingTouches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    TappedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FollowUpId = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingTouches", x => x.Id);
                    table.UniqueConstraint("AK_PendingTouches_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_PendingTouches_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Snapshots",
                columns: table => new
                {
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    EvaluatedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Circle = table.Column<int>(type: "INTEGER", nullable: true),
                    CadenceDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Silent = table.Column<bool>(type: "INTEGER", nullable: false),
                    SnoozedUntil = table.Column<int>(type: "INTEGER", nullable: true),
                    RemembersMe = table.Column<bool>(type: "INTEGER", nullable: false),
                    ThinksWell = table.Column<bool>(type: "INTEGER", nullable: false),
                    WouldRecommend = table.Column<bool>(type: "INTEGER", nullable: false),
                    OpenPlanSteps = table.Column<int>(type: "INTEGER", nullable: false),
                    PriorDays = table.Column<int>(type: "INTEGER", nullable: true),
                    PriorMu0 = table.Column<double>(type: "REAL", nullable: false),
                    ContactDays = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstContactOn = table.Column<int>(type: "INTEGER", nullable: true),
                    LastContactOn = table.Column<int>(type: "INTEGER", nullable: true),
                    MedianGap = table.Column<double>(type: "REAL", nullable: true),
                    MaxGap = table.Column<int>(type: "INTEGER", nullable: true),
                    GapLogMean = table.Column<double>(type: "REAL", nullable: false),
                    GapWeight = table.Column<double>(type: "REAL", nullable: false),
                    GapLogSquares = table.Column<double>(type: "REAL", nullable: false),
                    PooledMicro = table.Column<long>(type: "INTEGER", nullable: true),
                    StartedByMe = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedByThem = table.Column<int>(type: "INTEGER", nullable: false),
                    Gave = table.Column<int>(type: "INTEGER", nullable: false),
                    Received = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false),
                    ExchangeLeavesOn = table.Column<int>(type: "INTEGER", nullable: true),
                    LastAskOn = table.Column<int>(type: "INTEGER", nullable: true),
                    LastStarted = table.Column<int>(type: "INTEGER", nullable: false),
                    LastStartedAsks = table.Column<int>(type: "INTEGER", nullable: false),
                    LastOutgoingOn = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstMetOn = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstMeetingFollowedUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    QuietScore = table.Column<double>(type: "REAL", nullable: true),
                    IsCold = table.Column<bool>(type: "INTEGER", nullable: false),
                    NextReviewOn = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => x.ContactId);
                    table.ForeignKey(
                        name: "FK_Snapshots_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StagedRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    RowNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    MatchId = table.Column<long>(type: "INTEGER", nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    VersionAfter = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedRows", x => x.Id);
                    table.UniqueConstraint("AK_StagedRows_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_StagedRows_ImportBatches_OwnerId_BatchId",
                        columns: x => new { x.OwnerId, x.BatchId },
                        principalTable: "ImportBatches",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Exchanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    InteractionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Direction = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exchanges", x => x.Id);
                    table.UniqueConstraint("AK_Exchanges_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Exchanges_Interactions_OwnerId_InteractionId",
                        columns: x => new { x.OwnerId, x.InteractionId },
                        principalTable: "Interactions",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Participants",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    InteractionId = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    CountsAsContact = table.Column<bool>(type: "INTEGER", nullable: false),
                    StartedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Answered = table.Column<int>(type: "INTEGER", nullable: false),
                    Gave = table.Column<int>(type: "INTEGER", nullable: false),
                    Received = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participants", x => x.Id);
                    table.UniqueConstraint("AK_Participants_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Participants_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Participants_Interactions_OwnerId_InteractionId",
                        columns: x => new { x.OwnerId, x.InteractionId },
                        principalTable: "Interactions",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContactMethods_OwnerId_ContactId",
                table: "ContactMethods",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactMethods_OwnerId_Kind_Normalized",
                table: "ContactMethods",
                columns: new[] { "OwnerId", "Kind", "Normalized" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_BirthdayKey",
                table: "Contacts",
                columns: new[] { "OwnerId", "BirthdayKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_ImportBatchId",
                table: "Contacts",
                columns: new[] { "OwnerId", "ImportBatchId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_IntroducedById",
                table: "Contacts",
                columns: new[] { "OwnerId", "IntroducedById" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_State_Circle_SortName_Id",
                table: "Contacts",
                columns: new[] { "OwnerId", "State", "Circle", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_State_LastContactOn_Id",
                table: "Contacts",
                columns: new[] { "OwnerId", "State", "LastContactOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_State_SortName_Id",
                table: "Contacts",
                columns: new[] { "OwnerId", "State", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_Uid",
                table: "Contacts",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContactTags_OwnerId_ContactId",
                table: "ContactTags",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactTags_OwnerId_Folded_ContactId",
                table: "ContactTags",
                columns: new[] { "OwnerId", "Folded", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Exchanges_OwnerId_InteractionId",
                table: "Exchanges",
                columns: new[] { "OwnerId", "InteractionId" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OwnerId_ContactId_State_Origin",
                table: "FollowUps",
                columns: new[] { "OwnerId", "ContactId", "State", "Origin" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OwnerId_State_ClosedOn",
                table: "FollowUps",
                columns: new[] { "OwnerId", "State", "ClosedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OwnerId_State_DueOn",
                table: "FollowUps",
                columns: new[] { "OwnerId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OwnerId_Uid",
                table: "FollowUps",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_PreviousId",
                table: "FollowUps",
                column: "PreviousId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportBatches_OwnerId_Uid",
                table: "ImportBatches",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_OwnerId_Uid",
                table: "Interactions",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nudges_OwnerId_ClosedOn_State",
                table: "Nudges",
                columns: new[] { "OwnerId", "ClosedOn", "State" },
                filter: "ClosedOn IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Nudges_OwnerId_ContactId",
                table: "Nudges",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Nudges_OwnerId_Key",
                table: "Nudges",
                columns: new[] { "OwnerId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nudges_OwnerId_State_Score",
                table: "Nudges",
                columns: new[] { "OwnerId", "State", "Score" });

            migrationBuilder.CreateIndex(
                name: "IX_Owners_NextSweepAt",
                table: "Owners",
                column: "NextSweepAt");

            migrationBuilder.CreateIndex(
                name: "IX_Participants_OwnerId_ContactId_On_InteractionId_Channel_CountsAsContact_StartedBy_Answered_Gave_Received_Asked",
                table: "Participants",
                columns: new[] { "OwnerId", "ContactId", "On", "InteractionId", "Channel", "CountsAsContact", "StartedBy", "Answered", "Gave", "Received", "Asked" });

            migrationBuilder.CreateIndex(
                name: "IX_Participants_OwnerId_InteractionId",
                table: "Participants",
                columns: new[] { "OwnerId", "InteractionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Participants_OwnerId_On_InteractionId_Channel_Gave_Asked",
                table: "Participants",
                columns: new[] { "OwnerId", "On", "InteractionId", "Channel", "Gave", "Asked" });

            migrationBuilder.CreateIndex(
                name: "IX_PendingTouches_OwnerId_ContactId",
                table: "PendingTouches",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_PendingTouches_OwnerId_State_TappedAt",
                table: "PendingTouches",
                columns: new[] { "OwnerId", "State", "TappedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_AccountId",
                table: "Sessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ExpiresAt",
                table: "Sessions",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_KeyHash",
                table: "Sessions",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_OwnerId_ContactId",
                table: "Snapshots",
                columns: new[] { "OwnerId", "ContactId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_OwnerId_IsCold_ContactId",
                table: "Snapshots",
                columns: new[] { "OwnerId", "IsCold", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_OwnerId_NextReviewOn",
                table: "Snapshots",
                columns: new[] { "OwnerId", "NextReviewOn" });

            migrationBuilder.CreateIndex(
                name: "IX_StagedRows_OwnerId_BatchId_Action",
                table: "StagedRows",
                columns: new[] { "OwnerId", "BatchId", "Action" });

            migrationBuilder.CreateIndex(
                name: "IX_StagedRows_OwnerId_BatchId_RowNumber",
                table: "StagedRows",
                columns: new[] { "OwnerId", "BatchId", "RowNumber" });
            SearchIndex.Create(migrationBuilder);
            PooledTies.Create(migrationBuilder);
            ContactCounts.Create(migrationBuilder);
            PlannerStatistics.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "ContactMethods");

            migrationBuilder.DropTable(
                name: "ContactTags");

            migrationBuilder.DropTable(
                name: "Exchanges");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "Nudges");

            migrationBuilder.DropTable(
                name: "Participants");

            migrationBuilder.DropTable(
                name: "PendingTouches");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "Snapshots");

            migrationBuilder.DropTable(
                name: "StagedRows");

            migrationBuilder.DropTable(
                name: "Interactions");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "ImportBatches");

            migrationBuilder.DropTable(
                name: "Owners");

            migrationBuilder.DropTable(
                name: "AspNetUsers");
        }
    }
}
