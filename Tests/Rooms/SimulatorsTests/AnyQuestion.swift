import Explain
import Foundation
import LearningAccount
import SchemeFiles
import Site

@testable import Simulators

/// A question of an address, asked on one day under the shipped French scheme.
enum AnyQuestion {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let ground = SimulationGround(
    scheme: try! SchemeFiles.load(folder: repository.appendingPathComponent("Schemes/france-cpf").path),
    today: Day("2026-11-23")!)

  static func simulation(_ topic: Topic, _ query: String) throws -> any Simulation {
    let fields = FormFields(query)
    return switch topic {
    case .accrual: try AccrualSimulation(fields, ground)
    case .price: try PriceSimulation(fields, ground)
    case .deadlines: try DeadlinesSimulation(fields, ground)
    case .cancel: try CancellationSimulation(fields, ground)
    }
  }
}
